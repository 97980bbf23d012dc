# K022
import gc
gc.disable()
class A:
    freed = 0
    def __init__(self): self.me = self
    def __del__(self): A.freed += 1
for i in range(5000):
    A()
print(A.freed)
gc.collect()
print(A.freed)
