for s in ["a", "a'b", 'a"b', "a'\"b", "\n\r\t\\", "\x1b", "é", "日本", "\U0001F600", "\udc80", "\xad", "\u2028"]:
    print(ascii(s), repr(s) if s != "\udc80" else "")
