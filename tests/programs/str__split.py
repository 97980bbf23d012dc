print("a b  c ".split(), "a,b,,c".split(","), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), " a b c ".split(None, 1), " a b c ".rsplit(None, 1), "aXXbXXc".split("XX"), "abc".split("abc"), "a b".split(maxsplit=0), "a,b".split(sep=","))
for f in (lambda: "a".split(""), lambda: "a".split(1), lambda: "a".rsplit("")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
