# output: []
class A:
    def __del__(self): l.clear()
l = [A(), 2, 3]
l[0] = 1; print(l)
