a,b,c=3,'k',(1,2)
print(frozenset((a,b,c)), {a,b,c}, hash(c)&7, hash(b)&7)
s=set(); s.add(a); s.add(b); s.add(c); print(s)
print({a,c}, {c,a})
def f(): return {3,'k',(1,2)}
print(f.__code__.co_consts)
