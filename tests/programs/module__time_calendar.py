import time as TT


def t(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as e:
        print(text, '!!', type(e).__name__, e)


for line in r'''
TT.gmtime(0)
TT.strftime('%Y-%m-%d',TT.gmtime(86400))
TT.gmtime("a")
TT.asctime(TT.gmtime(0))
TT.struct_time((1,2,3))
TT.gmtime(5).tm_year, TT.gmtime(5)[0:3], len(TT.gmtime(5))
TT.mktime((2024,1,1,0,0,0,0,0,0))
'''.strip().split('\n'):
    t(line)
