import re
print(repr(re.A|re.S), re.compile('a', re.I|re.A), re.compile('a', re.M|re.X|re.S).flags, re.I|64, re.RegexFlag(0), re.I & re.M, ~re.I if 0 else '', re.RegexFlag.IGNORECASE.value, re.I == 2, re.I.name)
