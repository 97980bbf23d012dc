import importlib
import sys

print(importlib.import_module('math').floor(2.5), importlib.import_module('os.path') is sys.modules['os.path'])
counting = importlib.import_module('beside.counting')
print(importlib.import_module('.counting', 'beside') is counting, importlib.import_module('..counting', 'beside.inner') is counting)
names = sorted(n for n in vars(counting) if not n.startswith('_'))
print(names)
counting.mine = 1
before = dict(vars(counting))
print(importlib.reload(counting) is counting, counting.mine, sorted(vars(counting)) == sorted(before))
for wrong in (lambda: importlib.import_module('no_such_module'), lambda: importlib.import_module('.x'),
              lambda: importlib.import_module('...x', 'beside'), lambda: importlib.reload('counting')):
    try:
        wrong()
    except (ImportError, TypeError) as e:
        print(type(e).__name__, e)
