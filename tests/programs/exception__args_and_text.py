for e in (Exception(), Exception("a"), Exception("a", 1), KeyError("k"), KeyError(), KeyError("a", "b"), ValueError([1]), OSError(2, "no"), OSError("x"), StopIteration(5), SystemExit(3), IndexError(""), Exception(None), UnicodeError("u")):
    print(str(e), "|", repr(e), "|", e.args)
print(StopIteration(5).value, SystemExit(3).code, SystemExit().code, OSError(2, "no").errno, OSError(2, "no", "f"))
