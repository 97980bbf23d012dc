class E:
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *a): print("never")
class X:
    def __enter__(self): return self
    def __exit__(self, *a): raise KeyError("exit")
try:
    with E(): pass
except ValueError as e:
    print(e)
try:
    with X():
        raise IndexError("body")
except KeyError as e:
    print(e, repr(e.__context__))
