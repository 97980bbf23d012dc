# any
class A:
    def __repr__(self): return f"A({self.x})"
a = A(); a.x = [a]
repr(a)
