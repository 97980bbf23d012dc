# output: end
a = ()
for _ in range(1000000):
    a = (a,)
a = None
print("end")
