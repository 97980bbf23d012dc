print(10 ** 40 / 3, 1 / 3, 2 ** 53 / 1, (2 ** 53 + 1) / 1, 10 ** 308 / 10 ** 307, -7 / 2, 1 / 10 ** 400)
try:
    10 ** 400 / 3
except OverflowError as e:
    print(e)
try:
    float(10 ** 400)
except OverflowError as e:
    print(e)
