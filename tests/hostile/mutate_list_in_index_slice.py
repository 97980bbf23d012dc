# any
class I:
    def __index__(self): l.clear(); return 2
l = [1, 2, 3, 4]
print(l[I():], l); l = [1, 2, 3]; del l[I():]; print(l)
