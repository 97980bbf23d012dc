# error: ZeroDivisionError
import sys
def h(*a): raise ValueError("hook")
sys.excepthook = h
1 / 0
