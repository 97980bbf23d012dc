s = "hello"
t = "yellow"
print(s[1] is t[1], chr(65) is "ABC"[0], "aé"[1] is "bé"[1], "日本"[0] is "日"[:1], "".join(["a"]) is s[0:0] + chr(97), chr(0x100) is chr(0x100), chr(255) is chr(255), str(5) is str(5), str(10) is str(10), "abc"[0:1] is chr(97))
