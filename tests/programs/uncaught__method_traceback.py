class A:
    def __init__(self, v):
        self.v = v
    def get(self):
        return self.w
class B(A):
    def get(self):
        return super().get() + 1
print(B(1).get())
