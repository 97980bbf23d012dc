# output: ValueError(K, K)
class K:
    def __repr__(self): e.args = (); return "K"
e = ValueError(K(), K())
print(repr(e))
