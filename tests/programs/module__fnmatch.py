from fnmatch import filter, fnmatch, fnmatchcase, translate

for pat in ('*.py', 'a?c', '[ab]*', '[!ab]*', 'a[', '*', 'x*y*z', '[]x]', 'a.b', '[a-c]?', ''):
    print(pat, translate(pat), filter(['a.py', 'abc', 'b', 'cab', 'a[', 'xyz', 'x1y2z', ']', 'a.b', 'aXb', ''], pat))
print(fnmatch('Foo.TXT', '*.txt'), fnmatchcase('foo.txt', '*.txt'), fnmatch(b'abc', b'a*'))
