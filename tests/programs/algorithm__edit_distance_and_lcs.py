def edit(a, b):
    prev = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        cur = [i]
        for j, y in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (x != y)))
        prev = cur
    return prev[-1]
def lcs(a, b, memo={}):
    if (a, b) not in memo:
        if not a or not b: r = ""
        elif a[0] == b[0]: r = a[0] + lcs(a[1:], b[1:])
        else: r = max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
        memo[a, b] = r
    return memo[a, b]
print(edit("kitten", "sitting"), edit("", "abc"), lcs("AGGTAB", "GXTXAYB"), lcs("abc", ""))
