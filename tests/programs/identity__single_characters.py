s, t, u, v = "hello", "yellow", "aé", "日本"
print(s[1] is t[1], s[1] is chr(101), u[1] is chr(233), v[0] is v[0], v[0] is chr(0x65E5))
print(chr(0x100) is chr(0x100), chr(255) is chr(255), str(5) is str(5), str(10) is str(10))
print("".join(["a"]) is u[0], u[0:1] is chr(97), s[2] is s[3], "".join(["h", "e"])[0] is s[0], next(iter(s)) is s[0], s.upper()[0] is chr(72))
