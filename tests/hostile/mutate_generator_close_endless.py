# output: generator ignored GeneratorExit
def g():
    while True:
        try: yield 1
        except GeneratorExit: pass
x = g(); next(x)
try: x.close()
except RuntimeError as e: print(e)
