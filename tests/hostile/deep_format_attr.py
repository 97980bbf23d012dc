# output: 1
x = 1
print(("{0" + ".real" * 100000 + "}").format(x))
