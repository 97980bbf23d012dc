# output: None
import re
print(re.match(r"(?=(a+))\1+$" , "a" * 30 + "b"))
