# output: ok
def f():
    for i in range(3000):
        try:
            try: raise ValueError(i)
            except ValueError: raise KeyError(i)
        except KeyError: pass
    print("ok")
f()
