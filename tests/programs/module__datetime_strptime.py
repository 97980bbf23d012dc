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
datetime.strptime('2024-02-29 01:02:03','%Y-%m-%d %H:%M:%S')
datetime.strptime('29 Feb 2024','%d %b %Y')
datetime.strptime('x','%d')
datetime.strptime('1 2','%d')
datetime.strptime('12:30 PM +0530','%I:%M %p %z')
datetime.strptime('12:30:01.5','%H:%M:%S.%f')
datetime.strptime('2024 060','%Y %j')
datetime.strptime('2024-02-30','%Y-%m-%d')
datetime.strptime('2024','%Q')
datetime.strptime('2024','%')
datetime.strptime('Monday January 5 2015','%A %B %d %Y')
datetime.strptime('99','%y')
datetime.strptime('68 UTC','%y %Z')
datetime.strptime('2024 10 1','%Y %W %w')
datetime.strptime('2024 10 1','%Y %U %w')
datetime.strptime('2024 10 1','%G %V %u')
datetime.strptime('10','%V')
datetime.strptime(5,'x')
TT.strptime("2024-01-02","%Y-%m-%d")
TT.strptime("x","%Y")
TT.strptime("30 Nov 00", "%d %b %y")
'''.strip().split('\n'):
    t(line)
