# output: [1, 1, 1]
l = []
class A:
    def __del__(self): l.append(1); l.sort()
l.extend([A(), A(), A()])
l.clear(); print(l)
