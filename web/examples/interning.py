import sys

# Strings that look like names are interned: one object.
a = "hello"
b = "hello"
print(a is b)

# Made while the program runs: a new object each time.
c = "".join(["hel", "lo"])
print(a == c, a is c)

# Interned by hand, it becomes the same one again.
c = sys.intern(c)
print(a is c)

# Folded before it runs, so shared as well.
d = "hel" + "lo"
print(a is d)
