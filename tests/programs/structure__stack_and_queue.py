# K162
class Stack:
    def __init__(self): self._a = []
    def push(self, x): self._a.append(x); return self
    def pop(self):
        if not self._a: raise IndexError("empty stack")
        return self._a.pop()
    def __len__(self): return len(self._a)
    def __bool__(self): return bool(self._a)
class Queue:
    def __init__(self): self.i, self.o = Stack(), Stack()
    def put(self, x): self.i.push(x)
    def get(self):
        if not self.o:
            while self.i: self.o.push(self.i.pop())
        return self.o.pop()
s = Stack().push(1).push(2)
print(s.pop(), s.pop(), len(s))
q = Queue()
for x in "abc": q.put(x)
print(q.get(), q.get()); q.put("d"); print(q.get(), q.get())
try: q.get()
except IndexError as e: print(e)
