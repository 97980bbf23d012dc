print([x * y for x in range(3) if x for y in (1, 2)], {k: v for k, v in zip('ab', [1, 2])}, {*'abc'} - {'a'}, sum(i for i in range(4)))
