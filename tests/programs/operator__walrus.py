# K082
if (n := 5) > 3:
    print(n)
print([y := 1, y ** 2, (y := y + 1)], y)
def f(a):
    return [b := a + 1 for a in range(a)], b
print(f(3))
while (n := n - 1) > 2:
    print(n)
print((z := 3) + z, {(k := 1): (v := 2)}, k, v)
