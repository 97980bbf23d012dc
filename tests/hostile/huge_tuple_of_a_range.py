# error: heaplens
tuple(range(10**12))
