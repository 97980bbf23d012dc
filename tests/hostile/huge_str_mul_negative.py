# error: OverflowError
print("a" * -10**30 == "")
