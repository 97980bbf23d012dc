# Who is asked for a hint, and the hints that are refused.
import operator
class H:
    def __init__(self, hint): self.hint = hint
    def __iter__(self): return iter((1, 2))
    def __length_hint__(self):
        print('asked', end=' ')
        return self.hint
for hint in (5, True, -1, 'a', 2 ** 70, NotImplemented):
    for what in (list, tuple, bytes, bytearray, lambda x: bytearray().extend(x), lambda x: operator.length_hint(x, 3)):
        try:
            print(what(H(hint)))
        except Exception as e:
            print(type(e).__name__, e)
import warnings
warnings.simplefilter('error')
class T:
    def __int__(self): return True
try:
    int(T())
except DeprecationWarning as e:
    print(e)
