# output: a
import re
print(re.match("(" * 90 + "a" + ")" * 90, "a").group(1))
