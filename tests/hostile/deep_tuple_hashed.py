# any
a = ()
for _ in range(100000):
    a = (a,)
hash(a)
