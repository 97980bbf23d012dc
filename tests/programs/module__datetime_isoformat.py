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
n.isoformat(' ')
n.isoformat(timespec='hours')
n.isoformat(timespec='milliseconds')
n.isoformat('T','x')
datetime(2024,1,1).isoformat()
d.weekday(),d.isoweekday(),d.isocalendar(),d.toordinal(),d.timetuple()
d.isocalendar().week
type(d.isocalendar())
date.fromisoformat('2024-02-29')
date.fromisoformat('20240229')
date.fromisoformat('2024-W09-4')
date.fromisoformat('2024W094')
date.fromisoformat('2024-W09')
date.fromisoformat('x')
date.fromisoformat('2024-2-29')
date.fromisoformat(5)
datetime.fromisoformat('2024-02-29T01:02:03.004')
datetime.fromisoformat('2024-02-29 01:02:03+05:30')
datetime.fromisoformat('2024-02-29T01:02Z')
datetime.fromisoformat('2024-02-29')
datetime.fromisoformat('20240229T010203')
datetime.fromisoformat('2024-W09-4T01')
datetime.fromisoformat('x')
datetime.fromisoformat('2024-02-29T25')
datetime.fromisoformat('2024-02-29T')
time.fromisoformat('01:02:03.123456+01:00')
time.fromisoformat('T0102')
time.fromisoformat('x')
date.fromisocalendar(2024,9,4)
date.fromisocalendar(2024,54,4)
date.fromisocalendar(2024,9,8)
datetime(2024,3,10,tzinfo=e).isoformat()
'''.strip().split('\n'):
    t(line)
