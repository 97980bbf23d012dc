for f in (lambda: "%d" % "a", lambda: "%d %d" % (1,), lambda: "%d" % (1, 2), lambda: "%z" % 1, lambda: "%" % 1, lambda: "%c" % "ab", lambda: "%x" % 1.5,
          lambda: "%(a)s" % 1, lambda: "%(a)s" % {}, lambda: "%s" % (), lambda: "abc" % (), lambda: "abc" % [], lambda: "abc" % {}, lambda: "%f" % "a"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
