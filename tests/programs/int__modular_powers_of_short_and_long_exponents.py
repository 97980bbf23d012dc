# pow() with three arguments: exponents of one bit to more than 32, bases and moduli of both signs, and inverses.
for modulus in (-7, -2, -1, 1, 2, 3, 10, 2**64, 10**20 + 39, -(7**50)):
    row = []
    for base in (-5, -1, 0, 1, 2, 10**30):
        for exponent in (0, 1, 2, 7, 255, 2**31, 2**32 - 1, 2**32, 2**40 + 1):
            row.append(pow(base, exponent, modulus))
    print(modulus, row)

for base, exponent, modulus in [(3, -1, 7), (3, -5, 10**20 + 39), (10, -3, -(7**50)), (2, -1, 4), (0, -1, 7), (5, -2, 1), (5, 3, 0)]:
    try:
        print(base, exponent, modulus, pow(base, exponent, modulus))
    except ValueError as error:
        print(base, exponent, modulus, error)

print(pow(True, 5, 3), type(pow(True, 5, 3)).__name__, pow(2, True, 2))
print(pow(7**99, 5, 3**2000) == 7**495 % 3**2000)
