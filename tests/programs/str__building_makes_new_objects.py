# K070 K025
s = ""
seen = []
for c in "abc":
    s = s + c
    seen.append(s)
print(seen, "".join(seen), len({id(x) for x in seen}))
