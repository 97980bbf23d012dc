# A set of constants is made anew when constants are merged, which turns collisions round; but strings that are not
# ASCII are never interned for it.
print({'é', 'ü', 'ß', '中'}, {'a', 'b', 'é'}, {'日', '本', '語', 'x', 'y'})
print([c in {'é', 'ü', 'ß', '中'} for c in 'é中z'])
é = 1
print({'é', 'ü', 'ß', '中', 'ё'})
