# What a class has of its own stays, and tracebacks name the lines of what was made for it.
from dataclasses import dataclass, field
import traceback


@dataclass
class Own:
    x: float
    def __init__(self, x): self.x = float(x)
    def __repr__(self): return f'own {self.x}'
    def __eq__(self, other): return True


@dataclass(order=True)
class P:
    x: object
    y: int = 0
    def __post_init__(self):
        if self.y < 0:
            raise ValueError('negative')


@dataclass(frozen=True)
class F:
    self: int
    b: list = field(default_factory=list)
    c: int = field(default=3, init=False)


def attempt(what):
    try:
        print(what())
    except Exception:
        traceback.print_exc()


print(Own(1), Own(1) == Own(2), P.__init__.__module__, P.__init__.__defaults__, P.__eq__.__qualname__, F(1), F(1).c)
print(P.__init__.__code__.co_varnames, P.__init__.__annotations__, P.__lt__.__code__.co_filename)
for what in (lambda: P(1, -1), lambda: P(), lambda: P(1, 2, 3), lambda: P(1, z=3), lambda: P(1) < P('a'), lambda: P(1) < 5,
             lambda: setattr(F(1), 'b', 2), lambda: delattr(F(1), 'q'), lambda: hash(F(1))):
    attempt(what)
P(1, -5)
