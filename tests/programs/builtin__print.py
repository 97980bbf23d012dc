print()
print("a", 1, None, [1], sep="-", end="!\n")
print("a", "b", sep="")
print("x", end="")
print("y", sep=None, end=None)
print(*[1, 2, 3], sep=", ")
print("a\tb\\n", 'q"', "é😀")
print(print("inner"))
import sys
print("to stdout", file=sys.stdout, flush=True)
for f in (lambda: print(sep=1), lambda: print(end=2), lambda: print(foo=1), lambda: print(1, file=5)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
