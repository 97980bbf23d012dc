import sys
def f():
    try:
        sys.exit(4)
    finally:
        print("f")
try:
    f()
except Exception:
    print("not caught")
