# output: 1
class K:
    def __radd__(self, o): l.clear(); return 1
l = [K(), K(), K()]
print(sum(l))
