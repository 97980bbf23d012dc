# K126
print([x * x for x in range(5)], {x % 3 for x in range(10)}, {k: v for k, v in zip("abc", range(3))}, [c for c in "hello" if c in "aeiou"])
print([x for x in range(30) if x % 2 if x % 3 if x % 5], {x: [y for y in range(x)] for x in range(4)})
x = "outer"
[x for x in range(3)]
print(x)
