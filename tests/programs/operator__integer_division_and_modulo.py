# K080
for a in (7, -7):
    for b in (2, -2, 3, -3):
        print(a, b, a // b, a % b, divmod(a, b), a / b)
print(0 // 5, 0 % 5, -1 // 10 ** 20, -1 % 10 ** 20, 10 ** 30 // 7, 10 ** 30 % 7)
