class A: x = 1
a = A()
print(getattr(a, "x"), getattr(a, "y", "d"), getattr(a, "y", None), hasattr(a, "x"))
setattr(a, "weird name", 5)
print(a.__dict__, getattr(a, "weird name"))
for f in (lambda: getattr(a, 5), lambda: getattr(a, "q"), lambda: setattr(a, 5, 1), lambda: getattr(a), lambda: hasattr(a, 1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
class P:
    @property
    def bad(self): raise ValueError("inside")
    @property
    def gone(self): raise AttributeError("inside")
print(hasattr(P(), "gone"), getattr(P(), "gone", "default"))
try:
    hasattr(P(), "bad")
except ValueError as e:
    print(e)
