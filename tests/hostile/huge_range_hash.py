# output: True
print(hash(range(10**30)) == hash(range(10**30)))
