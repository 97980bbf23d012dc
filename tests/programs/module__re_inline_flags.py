import re

for p in (
    "(?s)(?i)a", "(?x) # c\n (?i)a", "(?#c)(?i)a", "(?i)|a", "|(?i)a", " (?i)a", "((?i)a)", "(?i:a)B", "(?-i:a)", "(?ia:k)", "(?i-s:a)",
    "(?-:a)", "(?i-:a)", "(?i-i:b)", "(?au)a", "(?L)a", "(?a-u:b)", "(?u:\\w)(?a:\\w)", "(?i", "(?i-", "(?i-s", "(?i-q:a)", "(?iq)a",
    "(?q:a)", "(?-i)a", "(?i!)", b"(?L)a", b"(?u)a", b"(?aL)a",
):
    try:
        print(p, re.compile(p).flags)
    except re.error as e:
        print(p, e)
