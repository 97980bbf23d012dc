# error: MemoryError
import random
random.randbytes(10**10)
