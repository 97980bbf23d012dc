# K011
import sys
a = "".join(["not", " interned"])
b = "".join(["not", " interned"])
print(a is b, sys.intern(a) is sys.intern(b), sys.intern(a) is a, sys.intern(b) is a)
c = sys.intern("".join(["na", "me"]))
print(c is sys.intern("name"))
try:
    sys.intern(5)
except TypeError as e:
    print(e)
