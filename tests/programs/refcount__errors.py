import sys
for f in (lambda: sys.getrefcount(), lambda: sys.getrefcount(1, 2), lambda: sys.getrefcount(x=1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
