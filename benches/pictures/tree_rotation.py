class Node:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right

x = Node(2, Node(1), Node(3))
y = Node(4, x, Node(5))
root = Node(9, y)
root.left = x
y.left = x.right
x.right = y
