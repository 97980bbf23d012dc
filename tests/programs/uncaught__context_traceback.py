class MyErr(Exception): pass
def a():
    try:
        1 / 0
    except ZeroDivisionError:
        raise MyErr("in handler")
def b():
    try:
        a()
    finally:
        print("finally")
b()
