# error: ValueError
class K:
    def __eq__(self, o): l.clear(); return False
l = [K(), K(), K()]
l.index(5)
