def f(n):
    return [] if n == 0 else [f(n - 1), n]
print(f(8))
def g():
    g()
try:
    g()
except RecursionError as e:
    print(e)
