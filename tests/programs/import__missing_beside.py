import sys
for s in ['import beside.nope', 'import nope.deep', 'from beside import nope', 'import beside.shapes.x', 'from beside.shapes import nope']:
    try:
        exec(s)
    except ImportError as e:
        print(s, '|', type(e).__name__, str(e).split(' (/')[0], '|', e.name, e.path and e.path.rsplit('/', 1)[1])
print('beside.nope' in sys.modules)
