# A program can read itself, and write beside itself.
import linecache
import os

with open(__file__) as f:
    print(f.readline().strip(), len(f.readlines()))
print(os.path.isfile(__file__), os.path.isdir(os.path.dirname(__file__)))
print(linecache.getline(__file__, 1).strip())
linecache.cache['<made>'] = 9, None, ['one\n', 'two\n'], '<made>'
print(repr(linecache.getline('<made>', 2)), linecache.getlines('<made>'))
print(len(linecache.cache[__file__]), linecache.cache[__file__][3] == __file__)
