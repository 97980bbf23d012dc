from enum import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class C(Enum):
    RED=1
    GREEN=2
    ALIAS=1
    def f(self): return self.name.lower()
t(lambda:C.RED); t(lambda:repr(C.RED)); t(lambda:C(2)); t(lambda:C['RED']); t(lambda:C(9)); t(lambda:C['X']); t(lambda:list(C)); t(lambda:C.ALIAS is C.RED); t(lambda:C.RED.f()); t(lambda:len(C)); t(lambda:C.RED==1); t(lambda:{C.RED:1}); t(lambda:C.RED in C); t(lambda:C); t(lambda:list(C.__members__)); t(lambda:isinstance(C.RED,C)); t(lambda:setattr(C,'RED',3)); t(lambda:C.RED<C.GREEN); t(lambda:f'{C.RED:>8}'); t(lambda:C.RED.value)
class I(IntEnum):
    A=auto()
    B=auto()
t(lambda:I.A); t(lambda:repr(I.B)); t(lambda:I.A+1); t(lambda:I.A<I.B); t(lambda:sorted(I,reverse=True)); t(lambda:f'{I.B}'); t(lambda:I.A==1); t(lambda:[10,20][I.A])
class S(StrEnum):
    X=auto()
    Y='why'
t(lambda:S.X); t(lambda:repr(S.Y)); t(lambda:S.X=='x')
class F(Flag):
    R=auto(); W=auto(); X=auto()
    RW=R|W
t(lambda:F.R|F.X); t(lambda:repr(F.R|F.X)); t(lambda:F.RW); t(lambda:F.R in F.RW); t(lambda:~F.R); t(lambda:F(0)); t(lambda:repr(F(0))); t(lambda:bool(F.R&F.W)); t(lambda:list(F)); t(lambda:F(5)); t(lambda:list(F.RW)); t(lambda:F.R^F.RW)
class P(Enum):
    E=(1,2)
    M=(3,4)
    def __init__(self,a,b): self.a=a; self.b=b
t(lambda:P.M.b); t(lambda:P.E.value); t(lambda:P((3,4)))
def dup():
    @unique
    class D(Enum):
        A=1; B=1
t(dup)
def dup2():
    class D(Enum):
        A=1; A=2
t(dup2)
t(lambda:Enum('N','a b c')); N=Enum('N','a b c'); t(lambda:list(N))
def ext():
    class E2(C): pass
t(ext)
class IF(IntFlag):
    A=1; B=2
t(lambda:IF.A|IF.B); t(lambda:repr(IF.A|IF.B)); t(lambda:IF.A|4); t(lambda:repr(IF.A|4)); t(lambda:IF.A+1)
