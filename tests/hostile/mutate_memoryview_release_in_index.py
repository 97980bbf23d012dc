# error: ValueError
class I:
    def __index__(self): m.release(); return 1
m = memoryview(bytearray(4))
m[I()]
