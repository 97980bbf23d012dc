import sys
for name in ['beside.broken', 'beside.misspelt']:
    try:
        __import__(name)
    except (ZeroDivisionError, SyntaxError) as e:
        print(type(e).__name__, e.args[0], name in sys.modules)
