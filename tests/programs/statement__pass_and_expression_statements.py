pass
1
"doc"
[1, 2]
...
if True: pass; print("same line"); pass
x = 1; y = 2; print(x + y)
class A: pass
def f(): pass
print(f(), A.__name__)
