# output: abc
print(f"{'abc':.{10**15}}")
