class Subject:
    def __init__(self):
        self.observers = []

class View:
    def __init__(self, subject):
        self.subject = subject
        subject.observers.append(self)

subject = Subject()
views = [View(subject) for _ in range(3)]
views.pop()
del views
subject.observers.clear()
