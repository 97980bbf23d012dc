# output: 1
class A:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return 1
    def __eq__(self, other):
        d.clear()
        return False
d = {}
d[A(1)] = 1
d[A(2)] = 2
print(len(d))
