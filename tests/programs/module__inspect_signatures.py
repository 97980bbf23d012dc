import dataclasses
import functools
import inspect
from typing import List, Optional


def f(a, b: int, c=3, *args: str, d, e: 'List[int]' = None, **kw) -> Optional[int]:
    pass


class K:
    def __init__(self, x, y=2, /, *, z):
        pass

    def m(self, x):
        pass

    @classmethod
    def cm(cls, q):
        pass

    @staticmethod
    def sm(q, r):
        pass

    def __call__(self, v):
        pass


def deco(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        return fn(*args, **kwargs)
    return wrapper


@deco
def g(x, y):
    pass


@dataclasses.dataclass
class D:
    a: int
    b: list = dataclasses.field(default_factory=list)


k = K(1, z=2)
for thing in (f, K, K.m, k.m, K.cm, K.sm, g, k, lambda q, *, r=1: q, functools.partial(f, 1, d=4), D,
              functools.partial(f, b=2), object):
    sig = inspect.signature(thing)
    print(sig, [(p.name, p.kind.name, p.default is p.empty, p.annotation) for p in sig.parameters.values()])
print(inspect.signature(g, follow_wrapped=False), inspect.Parameter('a', inspect.Parameter.KEYWORD_ONLY, default=3))
sig = inspect.signature(f)
bound = sig.bind(1, 2, 3, 4, 5, d=6, q=7)
print(bound, bound.args, bound.kwargs)
bound = sig.bind(1, 2, d=1)
bound.apply_defaults()
print(bound.arguments, repr(inspect.Parameter.VAR_KEYWORD), inspect.Parameter.empty)
for args, kwargs in (((), {}), ((1,), {}), ((1, 2), {}), ((1, 2), {'a': 3})):
    try:
        print(sig.bind(*args, **kwargs))
    except TypeError as e:
        print(e)
for wrong in (lambda: inspect.signature(K).bind(x=1, z=2), lambda: inspect.signature(deco).bind(1, 2),
              lambda: inspect.signature(deco).bind(1, x=1), lambda: inspect.signature(5), lambda: inspect.Parameter('1a', 1),
              lambda: inspect.Signature([inspect.Parameter('a', 3), inspect.Parameter('b', 1)])):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(sig == inspect.signature(f), sig.replace(return_annotation=int), inspect.getfullargspec(f))
print(inspect.getfullargspec(K.m), inspect.getcallargs(f, 1, 2, d=3), inspect.get_annotations(f, eval_str=True))
