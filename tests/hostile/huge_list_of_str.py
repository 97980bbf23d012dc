# output: 5000000
print(len(list("a" * 5000000)))
