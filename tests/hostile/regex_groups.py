# error: re.error
import re
re.compile('(a)' * 10**5).match('a' * 10**5)
