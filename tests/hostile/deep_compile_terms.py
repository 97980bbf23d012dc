# error: RecursionError
x = eval("+".join(["1"] * 50000))
print(x)
