# error: TypeError
import types
m = {}
for i in range(10**5): m = types.MappingProxyType(m)
print(len(m))
