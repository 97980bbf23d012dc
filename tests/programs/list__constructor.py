print(list(), list("ab"), list((1, 2)), list({1: 2}), list(range(3)), list(x for x in "q"), list({3}), list(b"ab"), list(map(str, [1])), list(zip("ab", "cd")), list(enumerate("a")))
