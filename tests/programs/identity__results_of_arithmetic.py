a = 1000
b = 1000 + int("0")
print(a is b, (a + 1) is (a + 1), (a - 900) is (a - 900), a * 0 is int("0"), ((a > 1) + 1) is int("2"), (a - 998) is int("2"), (a < 2) is (b < 2), (a > 1) is True, bool(a) is (a == 1000))
