import re
print(re.sub(r'(a)(b)?', r'[\1|\2]', 'ab a'), re.sub('(?P<x>a)', r'\g<x>\g<1>1', 'a'), re.sub('a', r'\\', 'a'), repr(re.sub('a', r'\n\t', 'a')))
print(re.sub('', '-', 'ab'), re.sub('b*', 'x', 'abc'), re.sub('a', '', 'banana', count=1), re.sub('(.)', lambda m: m[1] * m.start(), 'abc'))
print(re.split('', 'ab'), re.split('(b)|c', 'abacad'), re.split('a', 'banana', 1))
