# error: re.error
import re
re.compile(r'((a{1000}){1000}){1000}')
