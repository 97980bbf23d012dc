def logged(f):
    calls = []
    def wrapper(*args):
        calls.append(args)
        return f(*args)
    wrapper.calls = calls
    return wrapper

@logged
@logged
def add(a, b):
    return a + b

add(1, 2)
add(3, 4)
