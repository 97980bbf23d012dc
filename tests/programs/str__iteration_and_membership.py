for i, c in enumerate("aé😀"):
    print(i, c, ord(c), len(c), c in "aé😀")
print(list("ab"), [*"ab"], "".join(reversed("abc")), "ell" in "hello", set("aab") == {"a", "b"})
