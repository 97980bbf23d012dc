import math

print(len.__self__.__name__, math.sqrt.__self__ is math, [].append.__self__, type.__module__, int.__module__)
print(object().__eq__(1), (lambda o: (o.__eq__(o), o.__ne__(o)))(object()))
g = {}
exec("x = type(__builtins__)", g)
print(g["x"])
