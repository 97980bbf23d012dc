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
date(0,1,1)
date(2024,13,1)
date(2023,2,29)
date('a',1,1)
date(1.5,1,1)
date()
date(2024,1)
date(2024,1,1,1)
date(2024,month=1,day=2)
time(24)
time(1,60)
time(1,1,60)
time(1,1,1,1000000)
time(1,1,tzinfo=5)
time(fold=2)
datetime(2024,1,1,25)
datetime(2024,1,1,tzinfo='x')
datetime(2024)
hash(td)
timezone.utc
timezone(5)
e
str(e)
timezone.utc.utcoffset(None)
timezone.utc.tzname(None)
timezone.min
timezone.utc.utcoffset(5)
d
str(d)
T
str(T)
n
str(n)
u
str(u)
str(datetime(2024,1,1))
repr(datetime(2024,1,1))
repr(datetime(2024,1,1,1,2,3))
repr(time(1,2))
repr(time(1,2,3))
repr(time(0))
repr(datetime(2024,1,1,fold=1))
repr(time(1,tzinfo=timezone.utc))
d.ctime()
n.ctime()
d.strftime('%d/%m/%y %A %j %U')
n.strftime('%Y-%m-%d %H:%M:%S.%f %p %z|%Z')
u.strftime('%z %Z %:z')
T.strftime('%H:%M %f')
format(d,'%Y')
format(d)
f'{n:%H}'
f'{n}'
d.replace(day=1)
d.replace(day=31)
n.replace(hour=5,tzinfo=timezone.utc)
T.replace(hour=5)
d+td
d-td
d-date(2024,1,1)
d-n
n-d
n-datetime(2024,1,1)
n-u
n<u
n==u
n==d
d==n
n<d
d<n
d<5
d==5
u-u.astimezone(e)
u.astimezone(e)
n.astimezone(timezone.utc)
n.date(),n.time(),u.timetz(),u.utctimetuple(),u.timetuple()
n.timestamp()
u.timestamp()
n.toordinal()
datetime.fromtimestamp(0)
datetime.fromtimestamp(1.5,timezone.utc)
datetime.fromtimestamp(-1.5,timezone.utc)
datetime.fromtimestamp(1704067200.123456)
datetime.utcfromtimestamp(1e9)
date.fromtimestamp(1e9)
datetime.fromtimestamp('a')
datetime.fromtimestamp(1e20)
date.fromordinal(738945)
date.fromordinal(0)
datetime.combine(d,T)
datetime.combine(d,5)
date.min,date.max,date.resolution,datetime.min,datetime.max,time.min,time.max,time.resolution
isinstance(n,date)
T<time(2)
T==5
T<5
T<time(1,tzinfo=timezone.utc)
bool(time(0))
hash(d)
hash(n)
hash(u)
hash(T)
hash(timezone.utc)
u==u.astimezone(e)
u<u.astimezone(e)
T.utcoffset(),T.tzname(),T.dst()
u.utcoffset(),u.tzname(),u.dst()
D.MINYEAR,D.MAXYEAR,D.UTC
D.__all__
n.foo
tzinfo().utcoffset(None)
date.__mro__
datetime.__mro__
timezone.__mro__
d.__reduce__()
n.__reduce__()
e.__reduce__()
sorted([date(2024,3,1),d])
max(n,datetime(2025,1,1))
round(td)
d.year,d.month,d.day,n.hour,n.minute,n.second,n.microsecond,n.tzinfo,n.fold
{d,date(2023,1,1),date(2022,5,5)}
date
datetime
type(n).__name__
'''.strip().split('\n'):
    t(line)
