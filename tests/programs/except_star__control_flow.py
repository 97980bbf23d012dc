def f(e):
    for i in range(2):
        try:
            try:
                raise e
            except* ValueError as v:
                print(i, 'V', len(v.exceptions))
            finally:
                print('fin')
                if i == 1:
                    return 'early'
        except* TypeError as t:
            print(i, 'T', t.exceptions)
    return 'late'
print(f(ExceptionGroup('g', [ValueError(1), TypeError(2)])))
print(f(ValueError(3)))
for src in ("""
def f():
    try: pass
    except* ValueError: return
""", """
for x in y:
    try: pass
    except* ValueError: break
""", """
for x in y:
    try: pass
    except* ValueError: continue
"""):
    try:
        compile(src, 's', 'exec')
    except SyntaxError as e:
        print(e)
def g():
    try:
        raise ExceptionGroup('g', [KeyError(1)])
    except* KeyError:
        def inner(): return 5
        for k in range(3):
            if k == 1: break
        print(k, inner())
g()
async def h():
    async def a(): raise ExceptionGroup('a', [OSError(1), KeyError(2)])
    try:
        await a()
    except* OSError as e:
        await b(e)
    except* KeyError as e:
        print('K', e.exceptions)
async def b(e): print('b', e.exceptions)
try:
    h().send(None)
except StopIteration: pass
