# any
import re
re.match(r'(.*)\1\1\1\1x', 'a'*3000)
