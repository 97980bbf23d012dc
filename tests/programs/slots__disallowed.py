class B: pass
class S: __slots__=()
class W: __slots__=('__weakref__',)
class D: __slots__=('__dict__',)
for base in (B,S,W,D,Exception,set,frozenset,int,tuple,type):
  for s in (('__weakref__',),('__dict__',),('__dict__','__dict__'),('__weakref__','__weakref__'),('a','a'),('__dict__','__weakref__'),('a','__weakref__')):
    try:
        class C(base):
            __slots__=s
        print(base.__name__,s,'ok', sorted(k for k in vars(C) if k not in('__module__','__doc__','__slots__')))
    except TypeError as e: print(base.__name__,s,e)
