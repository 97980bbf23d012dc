# error: NameError
import builtins
builtins.len = lambda x: 42
print(len([]))
del builtins.len
len([])
