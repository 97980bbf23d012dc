# any
class I:
    def __index__(self): b.clear(); return 5
b = bytearray(b"abc")
try: b[0] = I()
except IndexError as e: print(e)
print(b)
