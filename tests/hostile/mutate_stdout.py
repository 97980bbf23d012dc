# any
import sys
sys.stdout = None
print("x")
del sys.stdout
try: print("x")
except RuntimeError as e: sys.stderr.write("")
