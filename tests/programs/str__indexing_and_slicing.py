# K096
s = "abcdef"
print(s[0], s[-1], s[1:3], s[:-1], s[::2], s[::-1], s[5:2], s[4:1:-1], s[-100:100], s[10:], s[True], s[:], s[::-2], s[-2::-2])
for f in (lambda: s[6], lambda: s[-7], lambda: s[1.0], lambda: s["a"], lambda: s[::0]):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
