print(["a".ljust(3), "a".rjust(3, "*"), "a".center(4), "ab".center(5, "-"), "abc".center(6, "."), "42".zfill(5), "-42".zfill(5), "+1".zfill(1), "--1".zfill(5), "a\tb".expandtabs(), "a\tb\n\tc".expandtabs(4), "abc".ljust(1), "".center(2, "x")])
for f in (lambda: "a".center(5, "ab"), lambda: "a".ljust("x"), lambda: "a".center(5, 1)):
    try:
        f()
    except TypeError as e:
        print(e)
