for a in (7.5, -7.5, 0.0, -0.0):
    for b in (2.0, -2.0, 0.3):
        print(a // b, a % b, divmod(a, b))
print(1e300 * 1e10, float('inf') - float('inf'), float('inf') % 2 != 0, 5 % float('inf'), -5 % float('inf'))
