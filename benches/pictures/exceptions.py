def inner(values):
    return values[3]

def outer(values):
    try:
        return inner(values)
    except IndexError as error:
        raise ValueError(values) from error

kept = None
try:
    outer([1, 2])
except ValueError as error:
    kept = error
