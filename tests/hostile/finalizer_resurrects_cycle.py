# any
import gc
l = []
class A:
    def __init__(self): self.me = self
    def __del__(self): l.append(self)
A(); gc.collect(); print(len(l)); l.clear(); gc.collect(); print(len(l))
