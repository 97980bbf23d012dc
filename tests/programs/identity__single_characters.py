s = "hello"
t = "yellow"
print(s[1] is t[1], "ABC"[0] is chr(65), "aé"[1] is "bé"[1], "日本"[0] is "日語"[0], chr(97) is str.join("", ["a"]), chr(0x100) is chr(0x100), chr(255) is chr(255), str(5) is str(5), str(10) is str(10))
