# input() reads from what sys.stdin has become, and writes its prompt to what sys.stdout has become.
import io
import sys

sys.stdin = io.StringIO('5\nhello\n\nlast')
print([input('n? '), input(), input(), input('more? ')])
try:
    input('none? ')
except EOFError as e:
    print(repr(e))


class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        return self.lines.pop(0)


sys.stdin = Lines('a\n', 5)
out, sys.stdout = sys.stdout, io.StringIO()
x = input('hidden ')
seen, sys.stdout = sys.stdout.getvalue(), out
print(x, repr(seen))
try:
    input()
except TypeError as e:
    print(e)
sys.stdin = None
try:
    input()
except RuntimeError as e:
    print(e)
