class Stack:
    def __init__(self):
        self.items = []
    def push(self, item):
        self.items.append(item)

s = Stack()
t = Stack()
push = s.push
actions = [s.push, t.push]
for action in actions:
    action([1])
push("x")
