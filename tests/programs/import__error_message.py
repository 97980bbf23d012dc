try:
    from collections import nope
except ImportError as e:
    print(e.name, e.msg[:25], e.args[0][:25])
try:
    import nope.nope
except ImportError as e:
    print(e.name, e.msg, e.path)
