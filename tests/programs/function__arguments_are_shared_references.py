# K029
def mutate(a):
    a.append(1)
    a = [0]
    a.append(2)
    return a
x = []
print(mutate(x), x)
def rebind(n):
    n += 1
    return n
k = 5
print(rebind(k), k)
