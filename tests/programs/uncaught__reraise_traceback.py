def f():
    try:
        int('x')
    except ValueError as e:
        print('caught', e)
        raise
f()
