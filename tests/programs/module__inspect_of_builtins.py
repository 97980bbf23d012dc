import inspect

for function in (print, len, sorted, pow, open, sum, isinstance):
    print(function.__name__, inspect.signature(function), len(inspect.signature(function).parameters))
for function in (max, dir, iter):
    try:
        inspect.signature(function)
    except ValueError as e:
        print(e)
print(inspect.signature(len).bind([1]).arguments)
