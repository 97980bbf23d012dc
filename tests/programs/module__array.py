from array import array as A, typecodes


def t(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as e:
        print(text, '!!', type(e).__name__, e)


for line in r'''
A()
A('x')
A('i',5)
A('ii',[1])
A(1)
A('i',[1.5])
A('i',['a'])
A('b',[200])
A('B',[-1])
A('B',[256])
A('b',[-200])
A('h',[40000])
A('h',[-40000])
A('H',[70000])
A('H',[-1])
A('i',[2**31])
A('i',[2**70])
A('I',[2**32])
A('I',[-1])
A('I',[2**70])
A('l',[2**63])
A('L',[2**64])
A('L',[-1])
A('q',[2**63])
A('Q',[2**64])
A('Q',[-1])
A('Q',['a'])
A('f',['a'])
A('f',[1,2.5,1e40])
A('f',[0.1])
A('u','héllo')
A('u',['a','bc'])
A('u',[1])
A('i','abc')
A('i',A('u','a'))
A('u',A('i',[1]))
A('i',b'1234')
A('i',b'123')
A('i',A('d',[1.0,2.0]))
A('d',A('i',[1,2]))
A('i',[1,2])+A('i',[3])
A('i',[1,2])+A('h',[3])
A('i',[1,2])+[3]
[1]+A('i')
A('i',[1,2])*2
2*A('i',[1,2])
A('i',[1,2])*'a'
A('i',[1,2])*1.5
A('i',[1,2])==A('d',[1,2])
A('i',[1,2])<A('i',[1,3])
A('i',[1,2])==[1,2]
A('i',[1,2])<[1,2]
A('i',[1,2])[2]
A('i',[1,2])['a']
A('i',[1,2])[1.0]
A('i',[1,2])[::-1]
1 in A('i',[1,2])
A('i',[1,2]).index(3)
A('i',[1,2]).remove(3)
A('i',[]).pop()
A('i',[1]).pop(5)
A('i',[1]).extend([1,'a'])
A('i',[1]).extend(5)
A('i',[1]).extend(A('h',[1]))
A('i',[1]).fromlist((1,))
A('i',[1]).fromlist([1,'a'])
A('i',[1]).frombytes(b'123')
A('i',[1]).frombytes('123')
A('i',[1]).tounicode()
A('i',[1]).fromunicode('a')
A('u','a').fromunicode(1)
A('i',[1,2]).tobytes()
A('d',[1]).typecode
hash(A('i'))
bytes(A('h',[1,2]))
bytearray(A('h',[1,2]))
A('i',[1]).__reduce_ex__(2)
A('i',[1]).append()
A('i',[1]).append('a')
A('i',[1]).insert(0)
A('i',[1]).count(1,2)
A('b',b'ab')
A('i',[1,2]).tolist()
A('i',initializer=[1])
len(A('i',{1:2}))
A('i',5.0)
A('i',None)
A('i',[1,2]).__getitem__(slice(1))
A('i',[1,2,3]).index(3,1,2)
A('i',[1,2,3]).index(3,-1)
A('i',(x for x in range(5)))
A('d',(x for x in range(5)))
A('h',[1,2])==M(A('d',[1,2]))
A('B',M(b'abc'))
'''.strip().split('\n'):
    t(line)
