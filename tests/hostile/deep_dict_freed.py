# output: end
a = {}
for _ in range(300000):
    a = {0: a}
del a
print("end")
