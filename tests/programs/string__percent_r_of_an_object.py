# A format that is known only when it is used, with the repr of objects whose `__repr__` is written in Python.
class J:
    def __repr__(self): return "J"
    def __str__(self): return "S"
j=J()
for s in ("%r a","%r","b%r","b%r c","%a x","%10r|","%-5r|","%.1r","%s a","%%%r"): print(s, s % (j,), s % j, s % ("x",), s%([j],), s%({j:j},))
print("%(a)r x" % {"a": j}); s="%(a)r x"; print(s % {"a": j}); print(b"%r x" % (j,)); f="%r %r"; print(f % (j, 'q'), f % ('q', j))
