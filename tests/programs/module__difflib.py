import difflib

a = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n'.splitlines(True)
b = 'one\ntoo\nthree\nfive\nsix\nseven\neight!\nnine\n'.splitlines(True)
print(''.join(difflib.ndiff(a, b)))
print(''.join(difflib.unified_diff(a, b, 'a.txt', 'b.txt', n=1)))
print(''.join(difflib.context_diff(a, b, 'a.txt', 'b.txt', n=1)))
m = difflib.SequenceMatcher(None, 'qabxcd', 'abycdf')
print(m.ratio(), m.quick_ratio(), m.real_quick_ratio(), m.find_longest_match(0, 6, 0, 6), m.get_matching_blocks())
for code in m.get_opcodes():
    print(*code)
print(difflib.SequenceMatcher(lambda x: x == ' ', ' abcd', 'abcd abcd').find_longest_match(0, 5, 0, 9))
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), difflib.get_close_matches('x', ['y']))
print(list(difflib.restore(difflib.ndiff(a, b), 1)) == a)
try:
    difflib.get_close_matches('a', ['b'], n=0)
except ValueError as e:
    print(e)
