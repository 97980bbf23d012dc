r=12345
def rnd(n):
    global r
    r=(r*1103515245+12345)%2147483648
    return (r>>8)%n
for t in range(60):
    k=rnd(60)+1; span=[10,50,1000,10**6][rnd(4)]
    L=[rnd(span) for _ in range(k)] if t%3 else ['k%d'%rnd(span) for _ in range(k)]
    s=set(L); print(list(s))
    s2=set()
    for x in L: s2.add(x)
    for x in L[::3]: s2.discard(x)
    for x in L[::5]: s2.add(x)
    print(list(s2), list(s2.copy()), list(set(s2)))
    M=[rnd(span) for _ in range(rnd(40))] if t%3 else ['k%d'%rnd(span) for _ in range(rnd(40))]
    m=set(M)
    print(list(s|m),list(s&m),list(s-m),list(s^m),list(m|s),list(m&s),list(m-s),list(m^s))
    print(list(s.union(M)),list(s.intersection(M)),list(s.difference(M)),list(s.symmetric_difference(M)))
    print(list(frozenset(L)),list(frozenset(L)|m))
    a=set(s); a|=m; print(list(a)); a=set(s); a&=m; print(list(a)); a=set(s); a-=m; print(list(a)); a=set(s); a^=m; print(list(a))
    a=set(s); a.update(M,L[:3]); print(list(a))
    a=set(s); a.update(dict.fromkeys(M)); print(list(a))
    a=set(s); a.intersection_update(M); print(list(a))
    a=set(s); a.difference_update(M,L[:4]); print(list(a))
    a=set(s); a.symmetric_difference_update(M); print(list(a))
    a=set(s); print([a.pop() for _ in range(len(a)//2)], list(a)); a.update(L); print(list(a))
    print(list({x for x in L}), list({*L}), list({*L,*M}), list(set(dict.fromkeys(L))), list(dict.fromkeys(L).keys()&m), list(dict.fromkeys(L).keys()|m),list(dict.fromkeys(L).keys()-m),list(dict.fromkeys(L).keys()^m),list(set(iter(L))),list(set(x for x in L)), list(set(L+M)))
    print(s<=m, s&m<=s, s.issubset(L), s.isdisjoint(M), s>=set(L[:3]), s==set(L), hash(frozenset(L)) if t%3 else 0)
print(list({3,1,2,100,50,33}),list({'a','b','c','d','e','f'}),list({1.5,2.5,-1,-2,0,True}), {(1,2),(3,4),(5,6)})
