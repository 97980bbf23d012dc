from collections import deque
class Task:
    def __init__(self, name, after=()):
        self.name = name
        self.after = list(after)
        self.done = False

wash = Task("wash")
chop = Task("chop", [wash])
cook = Task("cook", [chop, wash])
queue = deque([wash, chop, cook])
while queue:
    task = queue.popleft()
    task.done = True
