import weakref
class W: pass
p,q=W(),W()
r = weakref.ref(p, lambda ref: print('dead', ref() is None, ref is r))
p.other = q; q.other = p
del p,q
