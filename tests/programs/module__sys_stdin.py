import sys
print(repr(sys.stdin.readline()), [l.strip() for l in sys.stdin])
