# A text that is cut and padded back to its own length is another text.
for s in ("3.2", "3.2s", "5.2", ">3.1s", "*^3.2", ".2", "4.9"):
    print(repr(format("abc", s)), repr(("{:" + s + "}").format("abc")))
x = "abc"
print(f"{x:3.2}|{x!r:5.3}|", "%3.2s|%-3.1s|%5.2r|%5.3a|" % (x, x, x, x))
print(b"%3.2s|%-3.1s|" % (b"abc", b"xyz"), repr("a\tb".expandtabs(1)), b"a\tb".expandtabs(1))
print("é日".encode("ascii", "namereplace"), "a\x80".encode("ascii", "namereplace"))
