# What __repr__ says is written once.
class A:
    def __repr__(self): return 'A()'
class I(int):
    def __repr__(self): return 'I'
print('%r' % A(), '%r %d' % (A(), 5), '%a|%5r|%-5r|%.1r' % (A(), A(), A(), A()), '%(x)r' % {'x': A()}, '%r' % I(3), '%s %r' % (A(), 'q'))
