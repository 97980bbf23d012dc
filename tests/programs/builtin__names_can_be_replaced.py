# K062
list = [1, 2]
try:
    list("ab")
except TypeError as e:
    print(e)
del list
print(list("ab"))
import builtins
builtins.answer = 42
print(answer, builtins.len is len)
