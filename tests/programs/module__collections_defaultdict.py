# K166
from collections import defaultdict
d = defaultdict(list)
d["a"].append(1); d["a"].append(2); d["b"]
print(d, dict(d), d.get("z"), "z" in d, len(d), d.default_factory)
c = defaultdict(int)
for x in "hello": c[x] += 1
print(c, defaultdict(lambda: 5)["x"], defaultdict(None, a=1))
for f in (lambda: defaultdict(None)["x"], lambda: defaultdict(5), lambda: defaultdict()["k"]):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
n = defaultdict(lambda: defaultdict(int))
n["a"]["b"] += 1
print(n["a"]["b"], len(n))
