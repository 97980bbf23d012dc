for k in ("x", 5, None, object, [ValueError]):
    try:
        raise k
    except TypeError as e:
        print(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
