# K120
import sys
print(sys.getsizeof(x for x in range(10 ** 9)) == sys.getsizeof(x for x in range(3)), sys.getsizeof(x for x in range(3)) < 300, sys.getsizeof([x for x in range(1000)]) > 8000)
