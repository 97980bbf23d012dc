# output: {1: K}
class K:
    def __repr__(self): d.clear(); return "K"
d = {1: K(), 2: K()}
try: print(d)
except RuntimeError as e: print(e)
