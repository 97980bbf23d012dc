import gc
class A: pass
a = []
b = [a]
c = {"k": a}
r = gc.get_referrers(a)
print(any(x is b for x in r), any(x is c for x in r), any(x is globals() for x in r))
print(gc.get_referents(b) == [a], gc.get_referents(c) in (["k", []], [[], "k"]), gc.get_referents(1), gc.get_referents([1, 2], (3,)))
