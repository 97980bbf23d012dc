class A:
    x = 1
print(getattr(A, "x"), hasattr(A, "y"), setattr(A, "y", 2), A.y, delattr(A, "y"), hasattr(A, "y"), getattr("abc", "upper")(), getattr(5, "real"))
for f in (lambda: getattr(A, "zz"), lambda: delattr(A, "zz"), lambda: getattr(A), lambda: getattr(A, 1), lambda: setattr(A), lambda: hasattr(A)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
