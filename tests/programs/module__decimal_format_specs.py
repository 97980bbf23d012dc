from decimal import Decimal as D

for f, x in ("z.1f", "-0.01"), ("z", "-0"), ("z.2f", "-1.5"), (",.1f", "12345.67"), ("_", "1234567"), ("_.2f", "1"), ("#.0f", "1"), ("d", "1"):
    try:
        print(f, format(D(x), f))
    except ValueError as e:
        print(f, e)
