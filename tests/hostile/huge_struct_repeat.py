# error: struct.error
import struct
struct.calcsize("9" * 30 + "x")
