import re
for p in ['(', ')', '*a', 'a**', '[a', 'a\\', '(?P<a>x)(?P<a>y)', r'\2', '[b-a]', 'a{3,2}', '(?z)', '(?P<1a>x)', '(?P=zz)', r'\q', '(?<=a*)b', 'x(?i)a', '(?P<', '(a\\1)', '(?#abc', '(?', '(?Px)', 'a+++', '(?(2)a)', r'\x4', '[\\d-z]', '(?P<>a)', 'ab(c\nd(e', '+', '(?:*)', '^*', '(?i', '(?-i)', r'[\q]', '(?<x)']:
    try: print(repr(p), re.compile(p))
    except re.error as e: print(repr(p), e, '|', e.msg, e.pos, e.lineno, e.colno)
for f in (lambda: re.match('a', 3), lambda: re.match('a', b'a'), lambda: re.match(b'a', 'a'), lambda: re.sub('a', r'\2', 'a'), lambda: re.sub('a', r'\g<x>', 'a'), lambda: re.sub('a', r'\g<', 'a'), lambda: re.sub('a', '\\', 'a'), lambda: re.match('a', 'a').group(3), lambda: re.match('a', 'a')['x'], lambda: re.compile(3), lambda: re.sub('a', r'\y', 'a'), lambda: re.compile(re.compile('a'), re.I)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
