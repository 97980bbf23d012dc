# output: ok
class A:
    def __del__(self): raise ValueError("del")
A()
print("ok")
