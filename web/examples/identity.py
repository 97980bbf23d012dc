# CPython keeps one object for each int from -5 to 256.
a = 256
b = int("256")
print(a is b)

a = 257
b = int("257")
print(a is b, a == b)

# Equal constants of one compilation are one object.
c = 257
print(a is c)
