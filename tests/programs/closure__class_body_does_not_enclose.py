x = "global"
def f():
    x = "function"
    class A:
        x = "class"
        y = x
        def m(self):
            return x
        z = [x for _ in range(1)]
        w = [i for i in x]
    return A.y, A().m(), A.z, A.w[0]
print(f())
class B:
    x = x
    def g(): return x
    h = g()
print(B.x, B.h)
