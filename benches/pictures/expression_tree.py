class Number:
    def __init__(self, value):
        self.value = value
    def evaluate(self):
        return self.value

class Sum:
    def __init__(self, left, right):
        self.left = left
        self.right = right
    def evaluate(self):
        return self.left.evaluate() + self.right.evaluate()

shared = Number(3)
tree = Sum(Sum(Number(1), shared), Sum(shared, Number(4)))
total = tree.evaluate()
