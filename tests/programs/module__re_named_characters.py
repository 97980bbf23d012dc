import re

print(re.findall(r"\N{DIGIT ONE}+", "111 2"), re.findall(r"[\N{LATIN SMALL LETTER A}-c]", "abcd"))
print(re.search(r"\N{bullet}", "a\u2022").span())
for p in r"\N", r"\N{", r"\N{}", r"\N{x", r"\N{nope}", r"[\N]", rb"\N{BULLET}":
    try:
        re.compile(p)
    except re.error as e:
        print(p, e)
