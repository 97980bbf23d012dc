# error: MemoryError
import random
random.getrandbits(10**12)
