def f():
    try:
        return 1
    finally:
        raise KeyError('lost')
f()
