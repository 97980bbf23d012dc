import time as TT
import datetime as D
from datetime import *

d = date(2024, 2, 29)
T = time(1, 2, 3, 4)
n = datetime(2024, 2, 29, 1, 2, 3, 4)
u = n.replace(tzinfo=timezone.utc)
e = timezone(timedelta(hours=-5), 'EST')
td = timedelta(1, 2, 3)


def t(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as e:
        print(text, '!!', type(e).__name__, e)


for line in r'''
timedelta('a')
timedelta(1.5)
timedelta(microseconds=1.5)
timedelta(microseconds=0.5)
timedelta(microseconds=2.5)
timedelta(0.1)
timedelta(seconds=0.1,milliseconds=0.7)
timedelta(days=1,hours=-25)
timedelta(weeks=1,days=2,hours=3,minutes=4,seconds=5,milliseconds=6,microseconds=7)
str(timedelta(-1,5))
str(timedelta(1,5,6))
str(timedelta(2))
timedelta()
timedelta(0,1)
timedelta(0,0,1)
-td
abs(-td)
td*2
td*1.5
td/2
td//2
td/td
td//timedelta(1)
td%timedelta(1)
divmod(td,timedelta(hours=1))
td/0
td//0
td+1
1+td
td.total_seconds()
bool(timedelta())
td.days,td.seconds,td.microseconds
timedelta.max
timedelta.min
timedelta.resolution
td<5
td==5
timezone(timedelta(hours=1))
timezone(timedelta(hours=24))
str(timezone(timedelta(hours=-5,minutes=-30)))
str(timezone(timedelta(seconds=3661,microseconds=5)))
timezone.utc==timezone(timedelta(0))
timezone(timedelta(0)) is timezone.utc
date(9999,12,31)+timedelta(1)
datetime.max+timedelta(1)
td.__reduce__()
sum([td,td],timedelta())
datetime(2024,1,1,12,30)-timedelta(hours=13)
timedelta.__name__, date.__qualname__, date.__module__
'''.strip().split('\n'):
    t(line)
