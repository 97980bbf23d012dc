# error: ZeroDivisionError
def f(n):
    try: return f(n - 1) if n else 1 / 0
    finally: n
f(400)
