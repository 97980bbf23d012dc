# output: t
def g(n):
    try:
        if n: yield from g(n - 1)
        else: yield
    finally:
        pass
x = g(900); next(x)
try: x.throw(ValueError("t"))
except ValueError as e: print("t")
