# output: ok
x = None
for i in range(300000):
    x = [x] if i % 4 == 0 else (x,) if i % 4 == 1 else {i: x} if i % 4 == 2 else iter([x])
del x
print("ok")
