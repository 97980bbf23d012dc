import sys
res=[]
for i in range(256):
    c=chr(i)
    src='x = %r' % c
    d={}
    exec(compile(src,'x','exec'),d)
    res.append((d['x'] is chr(i), sys.intern(chr(i)) is chr(i)))
print([chr(i) for i in range(256) if not res[i][0]])
print([chr(i) for i in range(256) if not res[i][1]])
