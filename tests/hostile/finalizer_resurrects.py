# any
l = []
class A:
    def __del__(self): l.append(self)
A()
print(len(l)); l.clear(); print(len(l))
