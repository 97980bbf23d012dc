# output: ok
class A:
    def __del__(self): self.__class__ = B
class B:
    def __del__(self): print("B")
A()
print("ok")
