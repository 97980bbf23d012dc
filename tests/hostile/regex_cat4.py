# error: RuntimeError
import re
re.match(r'(a?){40}a{40}', 'a'*40)
