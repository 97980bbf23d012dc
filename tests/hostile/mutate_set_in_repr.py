# output: {K}
class K:
    def __repr__(self): s.clear(); return "K"
s = {K()}
print(s)
