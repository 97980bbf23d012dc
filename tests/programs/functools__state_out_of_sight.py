# What C keeps is not among the attributes of what functools and collections make.
import functools, collections, contextlib, dataclasses, typing
@functools.lru_cache
def f(n): return n
f.own = 1
print(sorted(vars(f)))
class A:
    @functools.cached_property
    def p(self): return 1
print(sorted(vars(vars(A)['p'])), type(vars(vars(A)['p'])['lock']).__name__, A().p)
P = collections.namedtuple('P', 'x')
print(hasattr(vars(P)['x'], '__dict__'), vars(P)['x'].__doc__, P(1).x)
with contextlib.ExitStack() as stack:
    stack.enter_context(contextlib.nullcontext())
    stack.callback(print, 'called')
    print([(sync, type(call).__name__) for sync, call in stack._exit_callbacks], type(stack._exit_callbacks).__name__)
given = dataclasses.field(default=3)
print(repr(given)[-18:])
@dataclasses.dataclass
class D:
    a: int = given
    b: typing.ClassVar[int] = 1
print([repr(x)[-24:] for x in D.__dataclass_fields__.values()])
T = typing.TypeVar('T')
for x in (typing.List[int], typing.Generic[T], typing.Callable[[int], str], typing.Optional[int]):
    print({k: v for k, v in sorted(vars(x).items()) if k != '__module__'})
