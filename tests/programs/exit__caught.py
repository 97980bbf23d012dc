import sys
try:
    sys.exit(5)
except SystemExit as e:
    print(e.code, repr(e), isinstance(e, Exception))
