# output: <class 'set'> <class 'set'> <class 'set'>
class K:
    def __hash__(self): return 1
    def __eq__(self, o): s.clear(); t.clear(); return False
s = {K(), 5}; t = {K(), 6}
print(type(s - t), type(s & t), type(s | t))
