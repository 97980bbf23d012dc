import sys

print(sys.excepthook is sys.__excepthook__)
try:
    1 / 0
except ZeroDivisionError as e:
    sys.excepthook(type(e), e, e.__traceback__)
sys.excepthook = None
{}["x"]
