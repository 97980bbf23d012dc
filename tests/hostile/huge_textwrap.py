# output: 99999
import textwrap
print(len(textwrap.fill("word " * 20000, 40)))
