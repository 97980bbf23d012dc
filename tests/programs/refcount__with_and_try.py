import sys
class C:
    def __enter__(self): return self
    def __exit__(self, *a): pass
c = C()
with c as d:
    print(sys.getrefcount(c))
print(sys.getrefcount(c))
with c:
    print(sys.getrefcount(c))
try:
    print(sys.getrefcount(c))
finally:
    print(sys.getrefcount(c))
