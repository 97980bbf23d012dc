# K098
x, s = 5, "a'b"
print(f"{x} {x!r} {s} {s!r} {s!a} {'é'!a} {x + 1} {{}} {{{x}}} {[1, 2]} {None}")
print(f"{x if x else 0} {'yes' if x > 3 else 'no'} {(lambda y: y * 2)(x)} {dict(a=1)['a']} {s.upper()}" f" joined {x}" " plain")
print(f'', f'{""}|', F"{x}", rf"\n{x}", fr"{x}\t", f"""
{x}
""")
