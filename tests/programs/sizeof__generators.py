import sys
def f(a,b=2):
    c=yield a
    return (a,b,c)
g=f(1); print(sys.getsizeof(g)); list(g); print(sys.getsizeof(g))
async def co(x): return x
c=co(1); print(sys.getsizeof(c)); c.close()
async def ag(x): yield x
c=ag(1); print(sys.getsizeof(c))
print(fr(1,2))
