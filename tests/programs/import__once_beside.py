import sys
import beside.late
import beside.late
from beside import late
print(late is beside.late, sys.modules['beside.late'] is late)
del sys.modules['beside.late']
import beside.late
print(late is beside.late)
