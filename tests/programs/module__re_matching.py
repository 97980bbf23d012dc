import re
cases = [('a+b', 'xaab'), ('(a)(b)?', 'a'), (r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05-06'), ('a|ab|abc', 'abc'), ('(a|ab)(c|bcd)(d*)', 'abcd'),
  (r'^\w+$', 'one\ntwo'), (r'(\w+) \1', 'the the'), ('a*?b', 'aaab'), ('(?<=x)y', 'xy'), ('(?<!x)y', 'xyzy'), ('foo(?=bar)', 'foobaz foobar'), ('foo(?!bar)', 'foobar fooqux'),
  ('[^a-c]+', 'abcdef'), (r'[\w.-]+@[\w-]+\.\w{2,}', 'mail bob@ex-am.org now'), ('(?i)HeLLo', 'say hello'), ('(a*)*', 'aab'), ('(a*)+', 'b'), ('a{2,3}', 'aaaa'), ('a{2,3}?', 'aaaa'), ('x{,2}', 'xxx'), ('a{,', 'a{,'),
  ('(?>a+)ab', 'aaab'), ('a++b', 'aaab'), ('a++ab', 'aaab'), (r'(<)?(\w+)(?(1)>)', '<a>'), (r'\bfoo\b', 'a foo b'), (r'\Bo', 'foo'), ('', 'x'), ('.', '\n'), (r'(?s).', '\n'), ('$', 'a\n'), (r'\Z', 'a\n'),
  ('[]a]+', 'a]b'), ('[a\\-z]+', 'a-z'), (r'[\d\s]+', '1 2x'), (r'\x41\u0042\103', 'ABC'), ('(?x) a  b # c', 'ab'), ('(?:ab)+', 'ababx'), ('((a)|b)*', 'ab'), ('é+', 'aéé'), (r'\d+', 'x٣4'), (r'(?a)\d+', 'x٣4'), ('(?i)É', 'é'), ('(?m)^b$', 'a\nb\nc'), ('(?i:a)B', 'AB'), ('(|a)+', 'aaa'), ('(?:a?)*?b', 'aab'), ('[a-z]*$', 'ABCdef'), (r'(?<=(a))b\1', 'aba')]
for p, s in cases:
    m = re.search(p, s)
    print(repr(p), m, m and m.groups(), m and m.groupdict(), m and m.lastindex)
print(re.findall(r'\d+', 'a1b22c333'), re.findall(r'(\w)(\d)', 'a1 b2'), re.findall('a*', 'baac'), re.findall('(x)?y', 'yxy'))
print(re.split(r'[,;]\s*', 'a, b;c,d'), re.split('(,)', 'a,b,c', maxsplit=1), re.split('x*', 'axbc'), re.split(r'\b', 'a b'))
print(re.sub('a', 'b', 'banana', 2), re.sub(r'(\w+) (\w+)', r'\2 \1!', 'hello world'), re.sub(r'(?P<q>\d)', r'<\g<q>\g<1>\g<0>>', 'a1b2'), re.sub('x*', '-', 'abxd'), re.subn('o', '0', 'foo boo'), re.sub('.', lambda m: m.group().upper() * 2, 'ab'), re.sub(r'\n', r'\\n\t|', 'a\nb'))
print([m.span() for m in re.finditer('aa', 'aaaaa')], re.fullmatch('a|ab', 'ab'), re.match('b', 'ab'), re.escape('a.b*c d'), re.compile('a', re.I | re.M), re.compile('a').flags, re.compile(b'a'), re.I, repr(re.I | re.S), re.compile('(?P<n>a)(b)').groupindex)
p = re.compile('(a)(?P<b>b)?'); m = p.match('abc')
print(m[0], m['b'], m.group(1, 'b'), m.start('b'), m.end(), m.span(2), m.pos, m.endpos, m.re is p, m.string, m.regs, m.lastgroup, m.expand(r'\1-\2'))
print(p.search('xxab', 3), p.search('xxab', 2, 3), re.search(b'\\d', b'a1'), p == re.compile('(a)(?P<b>b)?'), p.groups, p.pattern)
