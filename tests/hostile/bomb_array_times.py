# error: MemoryError
from array import array
a = array('d', [1.0]) * 10**12
