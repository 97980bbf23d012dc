import os

try:
    from os import nothing
except ImportError as e:
    print(e.name, str(e).split(" (")[0])
