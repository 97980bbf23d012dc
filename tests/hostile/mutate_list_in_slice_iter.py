# output: [0, 1, 2, 3, 4]
l = [1, 2, 3, 4]
def g():
    for i in range(5):
        l.clear(); yield i
l[1:3] = g(); print(l)
