print(["  a b ".strip(), "  a ".lstrip(), " a  ".rstrip(), "xxaxx".strip("x"), "abcba".strip("ab"), "\t\n a\x0b\u3000".strip(), "abc".strip(""), "www.a.com".lstrip("w."), "a.py".removesuffix(".py"), "test_a".removeprefix("test_"), "a".removesuffix(""), "ab".strip(None)])
for f in (lambda: "a".strip(1), lambda: "a".strip(1, 2), lambda: "a".removeprefix(1)):
    try:
        f()
    except TypeError as e:
        print(e)
