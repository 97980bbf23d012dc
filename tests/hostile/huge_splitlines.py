# output: 3000000
print(len(("a\n" * 3000000).splitlines()))
