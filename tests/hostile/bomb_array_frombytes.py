# error: MemoryError
import array
a=array.array('b', b'a'*10**6)
while 1: a.frombytes(a.tobytes())
