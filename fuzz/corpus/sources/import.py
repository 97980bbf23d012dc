import collections, itertools, re, json, math
d = collections.deque([1, 2], 3)
d.appendleft(0)
print(d, list(itertools.product('ab', repeat=2)), re.sub(r'(a)(?P<n>b)?', r'\g<n>', 'aba'), json.dumps({'a': [1, None]}), math.comb(5, 2))
