class S(str):
    def __repr__(self): return "repr"
class T(S):
    def __str__(self): return "text"
for s in (S("a"), T("a")):
    print(s, str(s), repr(s), f"{s}", f"{s!r}", "%s" % s, [s], "{}".format(s))
