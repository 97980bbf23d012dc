import gc
class Node:
    def __init__(self, name):
        self.name, self.other = name, None
a, b = Node('a'), Node('b')
a.other = b
print([type(found).__name__ for found in gc.get_referents(a)])
print(gc.get_referents({1: 2, 'k': [3]}), gc.get_referents({'a': 1}), gc.get_referents(['x', 2]))
a.__dict__
print([type(found).__name__ for found in gc.get_referents(a)])
