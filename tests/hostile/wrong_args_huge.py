# output: 1000000
def f(*a): return len(a)
print(f(*range(1000000)))
