# What a few functions of the library say of arguments that they do not take.
import heapq, json, random
from dataclasses import dataclass, KW_ONLY
random.seed(1)
def tell(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
for call in (lambda: heapq.heappush((), 1), lambda: heapq.heapify('ab'), lambda: heapq.heappop({1}), lambda: heapq.heapreplace(1, 2),
             lambda: random.randrange(1.5), lambda: random.randrange(1, 9.0), lambda: random.randrange(0, 5, 1.5),
             lambda: random.randint(1, 2.5)):
    tell(call)
def twice():
    @dataclass
    class T:
        _: KW_ONLY
        a: int
        __: KW_ONLY
tell(twice)
print(list(json.JSONEncoder().iterencode([1, {'a': 2}, [], ['x', [3]], None])))
print(list(json.JSONEncoder(indent=1).iterencode([1, [2]])))
