# Which built-ins call `__iter__` once, which twice, and how often each asks for the next item.
import collections
import functools
import itertools
import math
import operator
import random
class It:
    def __init__(s,n=3): s.n=0; s.m=n
    def __iter__(s): print('iter',end=' '); return s
    def __next__(s):
        print('next',end=' ')
        s.n+=1
        if s.n>s.m: raise StopIteration
        return s.n
class P:
    def __iter__(s): print('piter',end=' '); return iter([(1,2),(3,4)])
tests = dict(
 list=lambda:list(It()), tuple=lambda:tuple(It()), set=lambda:set(It()), frozenset=lambda:frozenset(It()), sum=lambda:sum(It()), min=lambda:min(It()), max=lambda:max(It(),key=lambda x:-x), any=lambda:any(It()), all=lambda:all(It()), sorted=lambda:sorted(It()),
 extend=lambda:[].extend(It()), iadd=lambda:operator.iadd([],It()), slice=lambda:[1,2].__setitem__(slice(0,1),It()), dict=lambda:dict(P()), fromkeys=lambda:dict.fromkeys(It()), update=lambda:{}.update(P()), setupdate=lambda:set().update(It()), union=lambda:{1}.union(It()), inter=lambda:{1}.intersection(It()), diff=lambda:{1}.difference(It()), sub=lambda:{1}.issubset(It()), sup=lambda:{1,2}.issuperset(It()), isd=lambda:{9}.isdisjoint(It()), symd=lambda:{1}.symmetric_difference(It()),
 zip=lambda:list(zip(It(),It(2))), map=lambda:list(map(str,It())), filter=lambda:list(filter(None,It())), enum=lambda:list(enumerate(It())), star=lambda:[*It()], call=lambda:print(*It()), join=lambda:','.join(map(str,It())), un=lambda:(lambda a,b,c:1)(*It()), contains=lambda:2 in It(), notc=lambda:7 in It(), bytes=lambda:bytes(It()), ba=lambda:bytearray(It()), reduce=lambda:functools.reduce(operator.add,It()), deque=lambda:collections.deque(It()), counter=lambda:collections.Counter(It()), chain=lambda:list(itertools.chain(It(1),It(1))), islice=lambda:list(itertools.islice(It(),2)), acc=lambda:list(itertools.accumulate(It())), prod=lambda:len(list(itertools.product(It(),repeat=2))), comb=lambda:list(itertools.combinations(It(),2)), tee=lambda:[list(x) for x in itertools.tee(It())], gb=lambda:[k for k,g in itertools.groupby(It())], cyc=lambda:list(itertools.islice(itertools.cycle(It()),5)), zl=lambda:list(itertools.zip_longest(It(),It(1))), fsum=lambda:math.fsum(It()), mprod=lambda:math.prod(It()), iter2=lambda:iter(It()) and None, cnt=lambda:operator.countOf(It(),2), idx=lambda:operator.indexOf(It(),2), next=lambda:next(It()), lc=lambda:[x for x in It()], ge=lambda:list(x for x in It()), star2=lambda:dict(**{}), writelines=lambda:__import__('io').StringIO().writelines(map(str,It())), perm=lambda:len(list(itertools.permutations(It(),2))), takew=lambda:list(itertools.takewhile(lambda x:x<2,It())), dropw=lambda:list(itertools.dropwhile(lambda x:x<2,It())), startm=lambda:list(itertools.starmap(pow,P())), pairw=lambda:list(itertools.pairwise(It())), compress=lambda:list(itertools.compress('abc',It())), ff=lambda:list(itertools.filterfalse(None,It())), od=lambda:collections.OrderedDict(P()), dd=lambda:collections.defaultdict(int,P()), nt=lambda:collections.namedtuple('A','x y z')._make(It()), ext=lambda:collections.deque().extend(It()), setcomp=lambda:{x for x in It()}, hyp=lambda:max(It(),default=3), frk=lambda:set.fromkeys(It()) if 0 else 1, choice=lambda:random.Random(1).sample(list(It()),1), dot=lambda: [1,2,3].index(2), fmt=lambda: '%s %s %s' % tuple(It()))
for k,f in tests.items():
    print(k,end=': ')
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
a, *b = It()
print(a, b)
*a, b = It()
print(a, b)
a, b, c = It()
print(a, b, c)
