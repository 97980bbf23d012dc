# What built-in functions, methods and types say they take.
import inspect
import math
for f in (str.split, [].append, dict.get, dict.fromkeys, int.from_bytes, (5).to_bytes, len, print, math.gcd, math.hypot, getattr,
          int.__add__, [].__len__, object.__init__, list.__getitem__, dict.__contains__, float, list, int, object, enumerate,
          int.__new__, open, str.maketrans, list.sort, tuple.index, anext, bytes.hex):
    try:
        print(f.__name__, repr(f.__text_signature__), inspect.signature(f))
    except ValueError as e:
        print(type(e).__name__, str(e)[:24])
class L(list): pass
print(inspect.signature(L), inspect.signature(''.split).parameters['sep'], L.__text_signature__, L.mro.__qualname__)
