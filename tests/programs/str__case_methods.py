# K097
for s in ("hello World", "ÀÉ ß", "ǆ ŉ", "they're bill's", "123abc", "", "ﬁ", "İ"):
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])
