async def f(): pass
class A:
    async def m(self): pass
def g():
    c = f()
    x = 1
    return 5
g()
f()
for i in range(3):
    f()
    f(); f()
def h(): f()
h(); h()
def k(c):
    del c
    return 1
k(f())
A().m()
l = lambda: f()
l()
c = f()
c.close()
c = f()
