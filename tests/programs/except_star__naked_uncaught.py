def f():
    raise ValueError('v')
try:
    f()
except* ValueError as e:
    print(repr(e), e.__traceback__)
    raise
