def f(x):
    try:
        return 1 / x
    except ZeroDivisionError as e:
        raise ValueError('v') from e
    finally:
        print('f')
try:
    f(0)
except* ValueError as g:
    print(g.exceptions)
f(0)
