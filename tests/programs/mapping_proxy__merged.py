import types
proxy = types.MappingProxyType({'a': 1, 'b': 2})
print(proxy | {'b': 3}, {'c': 4} | proxy, proxy | proxy, type(proxy | {}))
class A: x = 1
print((vars(A) | {'x': 5})['x'])
try:
    proxy |= {'z': 1}
except TypeError as error:
    print(error)
