class Tree:
    def __init__(self, depth):
        self.left = Tree(depth - 1) if depth else None
        self.right = Tree(depth - 1) if depth else None

tree = Tree(3)
left = tree.left
tree.left = tree.right
tree.right = left
