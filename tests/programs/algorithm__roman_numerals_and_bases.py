def roman(n):
    out = ""
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        out += s * (n // v)
        n %= v
    return out
def base(n, b): return "0" if n == 0 else (base(n // b, b).lstrip("0") + "0123456789abcdef"[n % b])
print([roman(n) for n in (4, 9, 14, 1994, 2024, 3999)], base(255, 16), base(10, 2), base(0, 7), [f"{n:08b}" for n in (5, 200)])
