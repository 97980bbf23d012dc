# error: MemoryError | the run was stopped because its objects took more
a = [1]
for x in a:
    a.append("a" * 100000 + str(x)[:1])
