# output: True
import gc
class A:
    def __init__(self): self.me = self
    def __del__(self): gc.collect(); A() if n.append(1) or len(n) < 5 else None
n = []
A(); gc.collect(); print(len(n) >= 1)
