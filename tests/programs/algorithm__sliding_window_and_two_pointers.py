# K164
def longest(s):
    seen, start, best = {}, 0, ""
    for i, c in enumerate(s):
        if c in seen and seen[c] >= start: start = seen[c] + 1
        seen[c] = i
        best = max(best, s[start:i + 1], key=len)
    return best
def pair(a, t):
    i, j = 0, len(a) - 1
    while i < j:
        s = a[i] + a[j]
        if s == t: return i, j
        if s < t: i += 1
        else: j -= 1
def kadane(a):
    best = cur = a[0]
    for x in a[1:]:
        cur = max(x, cur + x)
        best = max(best, cur)
    return best
print(longest("abcabcbb"), longest("pwwkew"), pair([1, 3, 4, 8, 11], 12), pair([1], 2), kadane([-2, 1, -3, 4, -1, 2, 1, -5, 4]))
