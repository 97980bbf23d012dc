x = 0
a = [x := i * i for i in range(4)]
print(a, x)
print(any((w := n) > 2 for n in range(10)), w)
