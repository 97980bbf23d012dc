# any
# A class that is reached by a short way and a long one, and has subclasses of its own.
class A: pass
class Z: tag = "Z"
class B(A): pass
class C(A): pass
class E(C): pass
class D(B, E): pass
class F(D): pass
class G(F): pass

class H(Z): pass
A.mark = "of A"
print(G.mark, [c.__name__ for c in G.__mro__])
C.__bases__ = (Z, A)
for c in (C, D, E, F, G):
    print(c.__name__, [k.__name__ for k in c.__mro__], c.tag)

# Setting something special reaches each of them once, whichever way it is told.
C.__len__ = lambda self: 3
print(len(G()), len(E()), bool(D()))
del C.__len__
try:
    len(G())
except TypeError as e:
    print(e)

# Doubled at every level.
top = low = type("Top", (), {})
for i in range(40):
    low = type("Low", (type("L", (low,), {}), type("R", (low,), {})), {})
top.__call__ = lambda self: "called"
top.plain = 1
print(low()(), low.plain, len(low.__mro__))
try:
    Z.__bases__ = (G,)
except TypeError as e:
    print(e)
class P(B, A): pass
try:
    class Q(A, B): pass
except TypeError as e:
    print(e)
try:
    type("X", (P, C, B, H, Z, A), {})
    type("Y", (H, P, Z, C, A, F, B), {})
except TypeError as e:
    print(e)
