try:
    import no_such_module
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    from math import no_such_name
except ImportError as e:
    print(type(e).__name__, str(e).split("(")[0])
try:
    import math
    math.nothing
except AttributeError as e:
    print(e)
