saved = []
class A:
    def __del__(self):
        print("del")
        saved.append(self)
a = A()
a.x = 1
del a
print(len(saved), saved[0].x)
saved.clear()
print("end", len(saved))
