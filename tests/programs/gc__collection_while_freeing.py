# A collection that starts while an object is being freed leaves that object to what is freeing it.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.children = []


class Loud(Node):
    def __del__(self):
        print("finalizing", self.name, "collected", gc.collect())


def called(reference):
    print("collected", gc.collect(), "target", reference())


node = Node("root")
node.children = [Node("left"), {"right": [Node("right")]}]
watch = weakref.ref(node, called)
del node

node = Node("outer")
node.children = [Loud("first"), [Loud("second"), [Node("third")]], Loud("fourth")]
watch = weakref.ref(node, called)
del node

loop = Loud("loop")
loop.children.append(loop)
watch = weakref.WeakSet([loop, Node("gone")])
del loop
print("collected", gc.collect(), len(watch))

# Had a place been freed twice, two of these would share it.
fresh = [[i] for i in range(50)] + [Node(i) for i in range(50)]
print(len({id(item) for item in fresh}))
