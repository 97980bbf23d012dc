from array import array as A

M = memoryview
r = M(b'abc')
r.release()
w = M(bytearray(b'abcdef'))
d2 = M(bytearray(range(6))).cast('B', [2, 3])


def t(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as e:
        print(text, '!!', type(e).__name__, e)


for line in r'''
M()
M(5)
M('a')
M(b'a',b'b')
M(b'abc')[5]
M(b'abc')['a']
M(b'abc')[1.0]
M(b'abc')[0,1]
M(b'abc')[(1,)]
M(b'abc')[::2].tobytes()
M(b'abc')[::-1].tolist()
M(b'abc')[...]
r[0]
r.tobytes()
len(r)
r.obj
r.release()
str(r)[:10]
str(w)[:10]
w.__setitem__(0,'a')
w.__setitem__(0,256)
w.__setitem__(0,-1)
w.__setitem__(9,1)
w.__setitem__('x',1)
w.__setitem__(slice(0,2),b'x')
w.__setitem__(slice(0,2),b'xy')
w.__setitem__(slice(0,2),5)
w.__setitem__(slice(0,2),A('h',[1,2]))
w.__setitem__(slice(0,2),A('B',[1,2]))
w.__delitem__(0)
M(b'abc').__setitem__(0,1)
w.cast('x')
w.cast('h').tolist()
w.cast('i')
w.cast('h').cast('i')
w.cast('c').tolist()
w.cast('?').tolist()
w.cast('f')
w[1:].cast('h')
w[::2].cast('h')
w.cast(5)
w.cast('B',(2,3)).tolist()
w.cast('B',shape=[2,3]).shape
w.cast('B',shape=[2,4])
d2[0]
d2[0,1]
d2[1,2]
d2[2,0]
d2[0,3]
d2[0:1,0:1]
d2[0,1,2]
len(d2)
d2.strides
d2.tobytes()
d2.tolist()
list(d2)
d2==d2
d2.suboffsets
w.obj
w.nbytes,w.itemsize,w.format,w.readonly,w.ndim,w.shape,w.strides,w.suboffsets,w.c_contiguous,w.f_contiguous,w.contiguous
w[::2].contiguous
w.hex()
w.hex(':')
w.hex(':',2)
w[::2].hex()
w.tobytes('C')
w.tobytes('X')
w.tobytes(order=None)
w.toreadonly().readonly
hash(M(b'abc'))==hash(b'abc')
hash(w)
hash(M(b'abcd').cast('h'))
hash(r)
M(b'abc')==b'abc'
b'abc'==M(b'abc')
M(b'abc')==M(b'abc')
M(A('i',[1,2]))==A('i',[1,2])
M(A('i',[1,2]))==A('h',[1,2])
M(b'abc')==5
M(b'abc')<b'abd'
r==r
r==b'abc'
bytes(w[::2])
bytearray(w)
b'x'+w
w+b'x'
w*2
97 in M(b'abc')
b'a' in M(b'abc')
list(M(b'abc'))
list(reversed(M(b'abc')))
M(A('f',[1.5]))[0]
M(A('u','a'))[0]
M(A('u','a')).format
M(b'').tolist()
bool(M(b''))
M(w)==w
M(w).obj
w[1:3].obj
int.from_bytes(M(b'ab'),'big')
b'-'.join([M(b'a'),w])
b'abc'.find(M(b'b'))
b'abc'.startswith(M(b'a'))
str(M(b'abc'),'ascii')
M(b'abc').decode()
int(M(b'12'))
float(M(b'1.5'))
w.cast('b')[0]
w.foo
w.__enter__() is w
w.tolist(1)
M.cast
next(iter(w))
b'%s' % M(b'ab')
w.cast('B',(2,3)).f_contiguous
w.cast('B',(1,6)).f_contiguous
w.cast('B',())
M(bytes(1)).cast('B',())[()]
M(bytes(1)).cast('B',()).tolist()
len(M(bytes(1)).cast('B',()))
M(b'abcdefgh').cast('@q').format
M(b'abcdefgh').cast('<q').format
M(b'abcdefgh').cast('d')[0]
'''.strip().split('\n'):
    t(line)
