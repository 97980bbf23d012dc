# output: ok
import sys
def f(x): raise ValueError
sys.displayhook = f
print("ok")
