print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "aaa".replace("", "-"), "abc".replace("x", "y"), "aaa".replace("aa", "b"), "ab".replace("", "-", 2), "".replace("", "x"))
t = str.maketrans("abc", "xyz", "d")
print(t, "abcd".translate(t), "abc".translate({97: None, 98: "BB", 99: 100}), str.maketrans({"a": 1, 98: "z"}))
for f in (lambda: "a".replace("a"), lambda: str.maketrans("a", "bc"), lambda: "a".replace(1, 2), lambda: str.maketrans(1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
