def remember(function):
    known = {}

    def wrapper(n):
        if n not in known:
            known[n] = function(n)
        return known[n]

    return wrapper


# fib is now wrapper; the first fib lives on in its cell.
@remember
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(6))
print(fib.__name__)
