# Who asks an iterable how long it will be, when, and what becomes of bad answers.
class It:
    def __init__(s): s.n=0
    def __iter__(s): print('iter'); return s
    def __next__(s):
        s.n+=1
        if s.n>2: raise StopIteration
        return s.n
    def __length_hint__(s): print('hint'); return 5
class L:
    def __len__(s): print('len'); return 2
    def __getitem__(s,i):
        print('get',i); return 'ab'[i]
    def __iter__(s): print('liter'); return iter('ab')
class B:
    def __len__(s): print('blen'); return 2
    def __getitem__(s,i): print('bget',i); return 'ab'[i]
class Bad:
    def __iter__(s): return iter('ab')
    def __len__(s): raise TypeError('no')
class Bad2:
    def __iter__(s): return iter('ab')
    def __len__(s): raise ValueError('no')
class H2:
    def __init__(s,h): s.h=h
    def __iter__(s): return iter('ab')
    def __length_hint__(s): return s.h
for f in list,tuple,set,sorted,lambda x:[*x],lambda x:(*x,),lambda x: ''.join(map(str,x)),lambda x:[0].extend(x),sum if 0 else max,dict.fromkeys,bytes if 0 else frozenset,lambda x:list(map(str,x)),lambda x:list(zip(x,x)),lambda x:list(enumerate(x)), lambda x:list(filter(None,x)),lambda x:list(iter(x)):
    for c in It,L,B,lambda: reversed(B()):
        try: print(f(c()))
        except Exception as e: print(type(e),e)
for c in Bad(),Bad2(),H2(-1),H2('a'),H2(NotImplemented),H2(3),H2(True):
    for f in list,tuple,sorted,set,lambda x:[*x]:
        try: print(f(c))
        except Exception as e: print(type(e),e)
