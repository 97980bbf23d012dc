# error: BufferError
from array import array
a = array('i', [1, 2, 3])
m = memoryview(a)
a.append(1)
