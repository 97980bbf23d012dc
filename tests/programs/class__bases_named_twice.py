# A base that is assigned twice, and a metaclass whose order is empty.
class A: pass
class B(A): pass
try:
    B.__bases__ = (A, A)
except TypeError as e:
    print(e)
print(B.__bases__)


class M(type):
    def mro(cls):
        return []


try:
    class C(metaclass=M): pass
except TypeError as e:
    print(e)
for call in (lambda: type(1, x=2), lambda: type(x=1), lambda: type(1, 2)):
    try:
        call()
    except TypeError as e:
        print(e)
