# output: 21
import re
n = 0
for p in ["(", ")", "[", "a**", "(?P<", "(?P<1>a)", "\\", "a{2,1}", "(?<=a*)", "(?(1)a)", "(?P=x)", "[z-a]", "*", "(?z)", "\\N{X}", "(?i", "x{,}", "(?#", "\\777", "(?<!", "(?P<a>.)(?P<a>.)", "\\8"]:
    try: re.compile(p)
    except re.error: n += 1
print(n)
