# output: ok
import sys
del sys.modules["sys"]
print("ok")
