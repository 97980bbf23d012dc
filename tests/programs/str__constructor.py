print(str(), str(5), str(None), str([1, "a"]), str("a") , str(b"ab"), str(1.0), str(object=3), str(True), str(int))
s = "abc"
print(str(s) is s, repr(s), s * 1 is s, s[:] is s, "" + s is s, s.lower() is s)
