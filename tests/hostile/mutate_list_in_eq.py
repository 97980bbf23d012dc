# output: False False
class K:
    def __eq__(self, o): l.clear(); return False
l = [K(), K(), K()]
print(5 in l, l == [1, 2, 3])
