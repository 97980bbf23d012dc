import re

for p in r"\b+", r"\B*", r"\A?", r"\Z{2}", "$*", "^+", "(?=a)+", "(?(1)a|b)(x)", "(?(1)a)", "(?(2)a)(x)", "(?(1", "(?(1)a|b|c)", "(?(0)a)", "(?(1)":
    try:
        print(p, re.compile(p).groups)
    except re.error as e:
        print(p, e)
print([m.span() for m in re.finditer("(?(1)a|b)(x)", "axbx")])
