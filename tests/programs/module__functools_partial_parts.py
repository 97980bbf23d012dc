# The parts of a partial are no attributes of its own dict, and go with its copies.
import copy
import functools
import pickle

p = functools.partial(print, 1, sep='-')
print(vars(p), p.func, p.args, p.keywords)
q = copy.copy(p)
q.x = 1
print(q, vars(q), copy.deepcopy(q).x, functools.partial(q, 2))
print(functools.partial(functools.partial(int, 1), 2))
r = pickle.loads(pickle.dumps(functools.partial(int, base=2)))
print(r('101'), r)


class P(functools.partial):
    pass


print(P(int, base=2), P(int, base=2)('11'), functools.partial(P(int, base=2), '1').func is int)
