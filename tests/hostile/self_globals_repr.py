# output: True
x = globals()
print(len(repr(x)) > 10)
