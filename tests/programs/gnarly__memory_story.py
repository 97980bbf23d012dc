# K012 K015 K017 K019 K023 K037 K039
import copy, gc, sys, weakref
class Node:
    live = 0
    def __init__(self, name, *kids):
        self.name, self.kids, self.up = name, list(kids), None
        for k in kids: k.up = weakref.ref(self)
        Node.live += 1
    def __del__(self):
        Node.live -= 1
        print("-", self.name)
    def __copy__(self): return Node(self.name + "'", *self.kids)
    def path(self):
        p = self.up and self.up()
        return (p.path() + "/" if p else "") + self.name
leaf = Node("leaf")
tree = Node("root", Node("left", leaf), Node("right"))
print(leaf.path(), sys.getrefcount(leaf), Node.live)
twin = copy.copy(tree)
print(twin.kids[0] is tree.kids[0], leaf.path(), sys.getrefcount(tree.kids[1]), Node.live)
del tree
print(leaf.path(), Node.live)
twin.kids.pop(0)
print(leaf.path(), Node.live)
twin.me = twin
r = weakref.ref(twin, lambda _: print("gone"))
del twin
print(r() is not None, Node.live)
gc.collect()
print(r(), Node.live)
class Pool:
    def __init__(self): self.free, self.made = [], 0
    def take(self):
        if not self.free: self.made += 1
        return self.free.pop() if self.free else [self.made]
    def give(self, x): self.free.append(x)
p = Pool()
a, b = p.take(), p.take()
p.give(a); p.give(b)
c, d, e = p.take(), p.take(), p.take()
print(c is b, d is a, e, p.made, sys.getrefcount(a), sys.getrefcount(e))
def f(acc=[], *, seen={}):
    acc.append(len(seen))
    seen[len(acc)] = acc
    return acc
print(f(), f(), f() is f(), f.__defaults__, sys.getrefcount(f.__defaults__[0]), len(f.__kwdefaults__["seen"]))
del leaf
print("end", Node.live)
