import calendar

print(calendar.month(2024, 2), calendar.calendar(2023, m=4))
calendar.prmonth(2025, 12)
print(calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(1990, 2024), calendar.monthrange(2023, 2))
print(list(calendar.day_name), calendar.month_name[3], list(calendar.month_abbr), calendar.day_abbr[1:3])
sundays = calendar.Calendar(firstweekday=calendar.SUNDAY)
print(sundays.monthdayscalendar(2024, 5), list(sundays.iterweekdays()))
print([str(day) for day in sundays.itermonthdates(2024, 2)][:6], list(sundays.itermonthdays4(2024, 12))[-3:])
for wrong in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9)):
    try:
        wrong()
    except ValueError as e:
        print(type(e), e)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.month(2024, 7, w=4, l=2), calendar.firstweekday(), calendar.weekheader(10))
print(calendar.HTMLCalendar().formatmonth(2024, 2), calendar.timegm((2024, 1, 1, 0, 0, 0)))
