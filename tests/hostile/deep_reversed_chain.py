# error: RecursionError
class R:
    def __reversed__(self): return reversed(self)
reversed(R())
