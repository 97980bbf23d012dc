from itertools import combinations, combinations_with_replacement, permutations, product

for r in range(5):
    print(r, list(permutations("abc", r)))
    print(r, list(combinations("abcd", r)))
    print(r, list(combinations_with_replacement("abc", r)))
    print(r, list(product("ab", range(3), repeat=r))[:7], len(list(product("ab", repeat=r))))
print(list(permutations([])), list(product()), list(product("", "a")), list(combinations_with_replacement("", 0)))
numbers = list(range(400))
pairs = combinations(numbers, 2)
print(sum(a * b for a, b in pairs), next(pairs, "over"), next(pairs, "over"))
walk = permutations(range(6))
first = next(walk)
print(first, len({first, *walk}), next(walk, "over"))
shared = [1]
print(all(row[0] is shared for row in permutations([shared], 1)))
