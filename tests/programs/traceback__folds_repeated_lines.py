def r(n):
    if n == 0: raise KeyError('x')
    r(n - 1)
undefined_name = 1
try:
    r(10)
except KeyError:
    print(undefined_nam)
