s = "banana"
print(s.find("an"), s.rfind("an"), s.find("x"), s.find("an", 2), s.find("an", 2, 4), s.find(""), s.find("", 10), s.rfind(""), s.index("na"), s.rindex("na"), s.count("a"), s.count("ana"), s.count(""), s.count("a", 2), s.find("a", -1), s.count("", 3, 2))
for f in (lambda: s.index("x"), lambda: s.rindex("x"), lambda: s.find(1), lambda: s.count()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
