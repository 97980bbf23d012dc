# output: end
class A:
    def __del__(self):
        pass
        raise ValueError
def f(n):
    if n:
        f(n - 1)
f(10)
print("end")
