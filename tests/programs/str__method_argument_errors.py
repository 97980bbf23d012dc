for f in (lambda: "a".upper(1), lambda: "a".join(), lambda: "a".split(foo=1), lambda: "a".replace("b", "c", "d"), lambda: str.upper(), lambda: str.upper(5), lambda: "a".zfill(), lambda: "a".format_map(), lambda: str(1, 2), lambda: str(b"a", 5), lambda: "a".encode(5), lambda: "abc".find()):
    try:
        f()
    except TypeError as e:
        print(e)
