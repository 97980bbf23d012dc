# K165
from collections import Counter
c = Counter("mississippi")
print(c, c["s"], c["z"], c.most_common(2), sorted(c.elements()), sum(c.values()), c.total())
c.update("sss"); c.subtract({"i": 10}); print(c)
a, b = Counter(a=3, b=1), Counter(a=1, b=2)
print(a + b, a - b, a & b, a | b, +Counter(x=-1, y=2), -Counter(x=-1), a == Counter(b=1, a=3), a > b, Counter([1, 1, 2]), Counter(), dict(a), "z" in c, len(a))
del a["a"]
print(a, isinstance(a, dict), Counter(a=1, b=0) == Counter(a=1))
