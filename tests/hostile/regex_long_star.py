# output: 2000000
import re
print(len(re.match("(?:ab)*", "ab" * 1000000).group()))
