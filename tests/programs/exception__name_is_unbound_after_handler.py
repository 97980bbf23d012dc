e = "before"
try:
    1 / 0
except ZeroDivisionError as e:
    print(e)
try:
    print(e)
except NameError as x:
    print(x)
def f():
    try:
        raise ValueError
    except ValueError as e:
        del e
    return "e" in locals()
print(f())
