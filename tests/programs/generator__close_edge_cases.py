def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2
def returns():
    try:
        yield 1
    except GeneratorExit:
        return 5
def raises():
    try:
        yield 1
    finally:
        raise ValueError("in close")
i = ignores()
next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)
i = returns()
next(i)
print(i.close())
i = raises()
next(i)
try:
    i.close()
except ValueError as e:
    print(e)
i = returns()
try:
    i.throw(ValueError("unstarted"))
except ValueError as e:
    print(e)
print(list(i))
