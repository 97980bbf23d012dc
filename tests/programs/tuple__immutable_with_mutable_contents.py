# K033
t = (1, [2], {"a": 3})
t[1].append(4)
t[2]["b"] = 5
print(t)
try:
    t[0] = 5
except TypeError as e:
    print(e)
u = t
t += (6,)
print(u is t, len(u), len(t))
