# output: ok
class A:
    def __del__(self): f(5000)
def f(n): return f(n - 1) if n else 0
A()
print("ok")
