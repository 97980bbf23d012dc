a = {1, 2, 3}
b = {frozenset(a), frozenset({4})}
c = {(1, 2): a, (3, 4): b}
a.add(5)
d = a | {9}
e = [a, d, b]
