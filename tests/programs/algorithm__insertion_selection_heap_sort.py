def insertion(a):
    for i in range(1, len(a)):
        k, j = a[i], i - 1
        while j >= 0 and a[j] > k:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = k
    return a
def selection(a):
    for i in range(len(a)):
        m = min(range(i, len(a)), key=a.__getitem__)
        a[i], a[m] = a[m], a[i]
    return a
def heap(a):
    def sift(s, e):
        while (c := 2 * s + 1) < e:
            if c + 1 < e and a[c] < a[c + 1]: c += 1
            if a[s] >= a[c]: return
            a[s], a[c] = a[c], a[s]
            s = c
    for s in range(len(a) // 2 - 1, -1, -1): sift(s, len(a))
    for e in range(len(a) - 1, 0, -1):
        a[0], a[e] = a[e], a[0]
        sift(0, e)
    return a
d = [9, 3, 7, 1, 8, 2, 5]
print(insertion(d[:]), selection(d[:]), heap(d[:]))
