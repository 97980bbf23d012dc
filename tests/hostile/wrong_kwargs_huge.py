# output: 100000
def f(**k): return len(k)
print(f(**{"a%d" % i: i for i in range(100000)}))
