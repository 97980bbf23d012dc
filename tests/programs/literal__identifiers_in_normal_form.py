# Identifiers are compared in normal form NFKC: ligatures, marks apart and mathematical letters are the plain ones.
ﬁle = 1
print(file)
café = 2
print(café)
𝔘𝔫𝔦 = 3
print(Uni, "Uni" in globals(), "𝔘𝔫𝔦" in globals(), "file" in globals())


class K:
    ª = 4


print(K.a, vars(K)["a"], getattr(K, "ª", None))
