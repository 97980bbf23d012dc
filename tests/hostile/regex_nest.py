# error: re.error
import re
re.compile('(' * 10**5 + ')' * 10**5)
