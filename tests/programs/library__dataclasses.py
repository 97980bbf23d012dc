from dataclasses import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass
class P:
    x: int
    y: int = 5
    z: list = field(default_factory=list)
t(lambda:P(1)); t(lambda:P(1)==P(1)); t(lambda:P()); t(lambda:P(1,2,3,4)); t(lambda:P(1,q=2)); t(lambda:P(1,x=2)); t(lambda:hash(P(1))); t(lambda:asdict(P(1,z=[P(2)]))); t(lambda:astuple(P(1))); t(lambda:replace(P(1),x=9)); t(lambda:[f.name for f in fields(P)]); t(lambda:P.__doc__); t(lambda:P(1)<P(2)); t(lambda:P.__match_args__)
@dataclass(frozen=True,order=True)
class F:
    a: int
    b: str = 'x'
f=F(1); t(lambda:f<F(2)); t(lambda:hash(f)==hash((1,'x'))); t(lambda:setattr(f,'a',2)); t(lambda:{f:1}); t(lambda:delattr(f,'a')); t(lambda:sorted([F(2),F(1)]))
@dataclass
class C(P):
    w: int = 0
    def __post_init__(self): self.s=self.x+self.w
t(lambda:C(1,w=3)); t(lambda:C(1,w=3).s)
def bad():
    @dataclass
    class B:
        a: list = []
t(bad)
def bad2():
    @dataclass
    class B:
        a: int=1
        b: int
t(bad2)
@dataclass
class K:
    _: KW_ONLY
    a: int
    b: int=field(default=2,repr=False,compare=False)
t(lambda:K(a=1)); t(lambda:K(1)); t(lambda:K())
@dataclass(slots=True)
class S:
    a:int
    b:int=3
t(lambda:S(1)); t(lambda:S(1).__slots__)
@dataclass
class I:
    a:int
    v: InitVar[int]=3
    def __post_init__(self,v): self.q=v
t(lambda:I(1,7).q); t(lambda:I(1))
@dataclass
class E: pass
t(lambda:E()); t(lambda:E()==E()); t(lambda:is_dataclass(E)); t(lambda:asdict(5))
@dataclass(repr=False,eq=False)
class G: a:int
t(lambda:G(1)==G(1))
