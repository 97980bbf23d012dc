# output: ['ab', 'ab', 'ab']
import re
print(re.findall("(?x) a b # c\n", "ab" * 3))
