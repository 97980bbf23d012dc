# output: False
class A:
    def __eq__(self, other):
        a.clear()
        return False
a = [A(), A(), A()]
print(1 in a)
