# output: [K] []
class K:
    def __repr__(self): l.clear(); return "K"
l = [K(), K(), K()]
print(l, l)
