import sys
class A:
    def __getattr__(self, n):
        print('ga', sys.getrefcount(self), sys.getrefcount(n)>3)
        return 1
    @property
    def p(self): print('p', sys.getrefcount(self)); return 2
class B:
    def __getattribute__(self, n):
        print('gab', sys.getrefcount(self)); return 3
class C(B):
    def __getattr__(self, n): print('gac', sys.getrefcount(self)); return 3
    def __getattribute__(self, n):
        print('gab', sys.getrefcount(self)); raise AttributeError
a = A(); a.foo; a.p; getattr(a, 'zz'); a.foo
b = B(); b.x; c = C(); c.x
getattr(c, 'y'); getattr(c, 'y', 1); hasattr(c, 'z')
