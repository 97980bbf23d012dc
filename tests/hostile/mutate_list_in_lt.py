# error: ValueError
class K:
    def __lt__(self, o): l.append(1); return True
l = [K(), K(), K()]
l.sort()
