# error: OverflowError
import re
re.match(r'a{99999999999}', 'a')
