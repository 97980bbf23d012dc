def a(): return
def b(): return 1, 2
def c(): pass
def d():
    for i in range(5):
        if i == 3:
            return i
def e(x):
    if x: return "yes"
print(a(), b(), c(), d(), e(1), e(0))
