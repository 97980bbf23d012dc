try:
    print("body")
    raise KeyError("k")
finally:
    print("cleanup")
