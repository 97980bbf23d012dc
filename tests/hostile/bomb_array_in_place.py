# error: MemoryError
from array import array
a = array('q', [1])
a *= 10**15
