# K100
s = "aé€😀"
print(s.encode(), s.encode("utf-16-le"), s.encode("ascii", "replace"), s.encode("ascii", "ignore"), s.encode("ascii", "backslashreplace"), s.encode("ascii", "xmlcharrefreplace"), "é".encode("latin-1"), len(s), len(s.encode()), b"\xc3\xa9".decode(), b"\xff".decode("utf-8", "replace"), b"a\xff".decode("ascii", "ignore"), str(b"ab", "ascii"))
for f in (lambda: s.encode("ascii"), lambda: b"\xff".decode(), lambda: b"a\xe9b".decode("ascii"), lambda: b"\xc3".decode(), lambda: "a".encode("nope"), lambda: "\ud800".encode()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
