# output: ok
class A:
    def __del__(self): raise ValueError("del")
    def __repr__(self): raise ValueError("repr")
A()
print("ok")
