# K020
import gc
class A:
    count = 0
    def __init__(self): self.me = self
    def __del__(self): A.count += 1
gc.collect()
for i in range(2000):
    A()
print(A.count > 0, A.count < 2000)
gc.collect()
print(A.count)
