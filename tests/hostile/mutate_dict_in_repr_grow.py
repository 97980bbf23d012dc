# output: True
class K:
    def __repr__(self): d[len(d)] = K() if len(d) < 50 else 1; return "K"
d = {0: K()}
try: print(len(repr(d)) > 0)
except RuntimeError as e: print(e)
