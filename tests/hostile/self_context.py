# output: True
e = ValueError("x")
try: raise e from e
except ValueError as f: print(f.__cause__ is f)
