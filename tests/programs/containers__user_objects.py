import sys
l=[3,1,2]
l.sort(); print(l)
l.append(5); print(l, len(l))
class K:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return s.v<o.v
    def __eq__(s,o): return isinstance(o,K) and s.v==o.v
    def __hash__(s): return hash(s.v)
    def __repr__(s): return f'K({s.v})'
ks=[K(3),K(1),K(2)]
ks.sort(); print(ks)
print(sorted(ks,reverse=True), sorted([3,1,2],key=lambda x:-x), max(ks), min(ks))
d={K(1):1,K(2):2}
print(d, d[K(1)], K(2) in d, d.get(K(9)), d.pop(K(1)), d)
s={K(1),K(2),K(1)}
print(len(s), K(2) in s, s|{K(3)}, s&{K(2)}, s-{K(2)}, s^{K(2),K(7)})
print([K(1),2]==[K(1),2], (1,K(2))<(1,K(3)), [1,K(2)].index(K(2)), [K(2)].count(K(2)))
print({1:K(1)}=={1:K(1)}, {K(1)}=={K(1)}, hash((K(1),2))==hash((K(1),2)))
x=[1]; x.append(x); x.append(K(3)); print(x)
def g():
    yield 1
    yield 2
a,b=g(); print(a,b)
a,*b=g(); print(a,b)
try: a,b,c=g()
except ValueError as e: print(e)
try: a,=g()
except ValueError as e: print(e)
print(list(g()), tuple(g()), set(g()), dict(zip(g(),g())), [*g(),*g()], frozenset(g()))
l=[0]; l+=g(); print(l); l.extend(g()); print(l); l[1:2]=g(); print(l)
print(list(map(lambda x:x*2,g())), list(filter(None,[0,1,2])), list(filter(lambda x:x>1,g())), list(zip(g(),'ab')), list(enumerate(g(),5)), list(reversed([1,2,3])), list(reversed('abc')))
class S:
    def __getitem__(self,i):
        if i>2: raise IndexError
        return i*i
print(list(S()), 4 in S(), 5 in S())
class D(dict):
    def __missing__(s,k): return k*2
print(D()[4], D(a=1)['a'])
it=iter(lambda:l.pop(),0); print(list(it))
print({**{'a':1},'b':2}, dict([('a',1)],b=2), dict.fromkeys('abc',0), {1:2}|{3:4})
try: [3,'a',1].sort()
except TypeError as e: print(e)
print(sorted(['b','A','c'],key=str.lower), sorted(['bb','a'],key=len))
for x in map(str,range(3)): print(x,end=' ')
print()
print({1,2,3}.union([4],(5,)), {1,2,3}.intersection([1,2,9]), {1,2}.isdisjoint([3]), {1,2}<={1,2,3}, {1:2}.keys()&{1}, {1:2}.items()|{(3,4)})
t=(1,2,3); print(t[1:], t*2, t+(4,), t.index(2), t.count(1), t[::-1])
l=list(range(10)); del l[::2]; print(l); l[::2]=[0,0,0]; print(l); l.insert(1,'x'); l.reverse(); print(l); l.remove('x'); print(l, l.pop(0), l.pop())
