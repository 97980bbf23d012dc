# output: 3000000
print(len(("a " * 3000000).split()))
