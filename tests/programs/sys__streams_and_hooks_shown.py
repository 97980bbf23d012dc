import sys

print(sys.stdin, sys.stdout, [sys.stderr], f'{sys.__stdout__}')
print(sys.displayhook, sys.__displayhook__ is sys.displayhook, sys.excepthook)
sys.displayhook([1])
sys.displayhook(None)
print(_)
try:
    sys.displayhook()
except TypeError as e:
    print(e)
