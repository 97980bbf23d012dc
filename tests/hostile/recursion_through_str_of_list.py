# error: RecursionError
class A:
    def __init__(self):
        self.a = [self]
    def __repr__(self):
        return str(self.a) + repr(A())
print(A())
