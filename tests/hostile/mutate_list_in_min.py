# output: K
class K:
    def __lt__(self, o): l.clear(); return True
l = [K(), K(), K()]
print(type(min(l)).__name__)
