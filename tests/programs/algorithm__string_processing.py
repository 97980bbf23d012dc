def palindrome(s):
    s = [c.lower() for c in s if c.isalnum()]
    return s == s[::-1]
def caesar(s, k): return "".join(chr((ord(c) - 97 + k) % 26 + 97) if "a" <= c <= "z" else c for c in s)
def rle(s):
    out, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out += s[i] + str(j - i)
        i = j
    return out
def anagrams(ws):
    g = {}
    for w in ws: g.setdefault("".join(sorted(w)), []).append(w)
    return [v for v in g.values() if len(v) > 1]
print(palindrome("A man, a plan, a canal: Panama"), caesar("hello, world", 3), caesar(caesar("xyz", 5), -5), rle("aaabbc"), anagrams(["tea", "eat", "tan", "ate", "nat", "bat"]))
