# output: True
l = []
l.append(iter(l))
for x in l: 
    print(x is l[0]); break
