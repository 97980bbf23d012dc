# output: None
import re
print(re.match(r"(a*)(a*)(a*)(a*)\1\2\3\4b", "a" * 60))
