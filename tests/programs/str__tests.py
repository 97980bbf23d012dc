for s in ("abc", "ABC", "Abc Def", "123", "12a", "", " ", "²", "½", "a_b", "1a", "é", "\n", "٣", "a b", "ABC1", "class", "ǅ"):
    print(repr(s), *(int(getattr(s, "is" + m)()) for m in ("alnum", "alpha", "ascii", "decimal", "digit", "identifier", "lower", "numeric", "printable", "space", "title", "upper")))
