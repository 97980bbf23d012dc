from beside import *
print(sorted(n for n in globals() if not n.startswith('__')))
