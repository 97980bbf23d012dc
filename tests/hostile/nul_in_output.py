# output: 3
print(len("a\0b"))
