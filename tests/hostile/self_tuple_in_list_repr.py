# output: ([(...)],) [([...],)]
l = []; t = (l,); l.append(t)
print(t, l)
