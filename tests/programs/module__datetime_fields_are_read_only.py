from datetime import date, datetime, time, timedelta, timezone


class D(date):
    pass


x = datetime(2024, 1, 2)
for o, n in (
    (x, "year"), (x, "hour"), (x, "tzinfo"), (x, "fold"), (x.date(), "day"), (x.time(), "minute"), (timedelta(1), "days"), (x.isocalendar(), "week"),
    (D(2024, 1, 2), "month"), (x, "min"), (x, "nope"), (timezone.utc, "nope"),
):
    for a in lambda: setattr(o, n, 1), lambda: delattr(o, n):
        try:
            a()
        except AttributeError as e:
            print(e)
