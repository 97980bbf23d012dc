# output: 201
class A:
    def __del__(self): l.extend([7] * 100)
l = [A(), A(), 3]
del l[:2]; print(len(l))
