# error: re.error
import re
re.match(r'((a{0,1000}){0,1000}){0,1000}b', 'a'*30)
