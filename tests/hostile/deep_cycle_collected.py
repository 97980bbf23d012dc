# output: end
import gc
a = first = []
for _ in range(300000):
    a = [a]
first.append(a)
del a, first
gc.collect()
print("end")
