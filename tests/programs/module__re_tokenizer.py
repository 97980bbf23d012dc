import re
spec = [('NUM', r'\d+(\.\d*)?'), ('ID', r'[A-Za-z_]\w*'), ('OP', r'[+\-*/=()]'), ('SKIP', r'[ \t]+'), ('BAD', r'.')]
p = re.compile('|'.join(f'(?P<{n}>{r})' for n, r in spec))
for m in p.finditer('x1 = 3.14*(y - 2) ?'):
    k = m.lastgroup
    if k != 'SKIP':
        print(k, m.group(), m.start())
