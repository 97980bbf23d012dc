# error: AttributeError
print(1, file=5)
