# output: True
class A:
    def __hash__(self): return 10**100
print(hash(A()) == hash(10**100))
