# error: heaplens
dict.fromkeys(range(10**12))
