# output: [x]
class A:
    def __repr__(self):
        a.clear()
        return "x"
a = [A(), A()]
print(a)
