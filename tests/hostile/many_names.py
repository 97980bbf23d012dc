# output: 100000
for i in range(100000):
    globals()["a" + str(i)] = i
print(len([n for n in globals() if n[0] == "a"]))
