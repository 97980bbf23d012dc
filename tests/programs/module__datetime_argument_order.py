from datetime import date, datetime

for f in (
    lambda: datetime('2020'),
    lambda: datetime(2020),
    lambda: datetime(2020, '1'),
    lambda: date('2020', 1),
    lambda: date(2020, 1.5, 1),
    lambda: date(month='x', year=1),
    lambda: date(day='x', year=1),
):
    try:
        f()
    except TypeError as e:
        print(e)
