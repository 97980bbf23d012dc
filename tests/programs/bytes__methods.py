b = b"Hello World"
print(b.upper(), b.lower(), b.split(), b.find(b"o"), b.replace(b"l", b"L"), b.startswith(b"He"), b.hex(), bytes.fromhex("48 65"), b[0], b[-3:], b[::-1], b.count(b"l"), b.index(b"W"), b" a ".strip(), b",".join([b"a", b"b"]), b.title(), b.isalpha(), b"12".isdigit(), b"a".center(3, b"*"), b"ab".hex("-") if False else "")
print(bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(b"x"), bytes(), b"a" + b"b", b"a" * 3, b"a" < b"b", sorted(b"ba"), b"abc".translate(None, b"b"), b"a=b".partition(b"="))
for f in (lambda: bytes("a"), lambda: bytes(-1), lambda: bytes([-1]), lambda: bytes(1.5), lambda: b"a".find("a"), lambda: b"".join(["a"]), lambda: bytes.fromhex("zz"), lambda: bytes(["a"])):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
