# output: 5
def f(a=1): return a
f.__defaults__ = (5,) * 1000
print(f())
