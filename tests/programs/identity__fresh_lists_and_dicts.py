# list() and dict() do not take what displays take from the free lists, but go there.
for make in (dict, list):
    a = make()
    place = id(a)
    del a
    b = make()
    print(id(b) == place)
    del b
a = {}
place = id(a)
del a
b = {}
print(id(b) == place)
a = list()
place = id(a)
del a
b = []
print(id(b) == place)
