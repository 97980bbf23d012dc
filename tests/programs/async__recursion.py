import sys
sys.setrecursionlimit(120)
async def f(n):
    if n == 0:
        return 0
    return 1 + await f(n - 1)
async def endless(n):
    return await endless(n + 1)
try:
    f(50).send(None)
except StopIteration as e:
    print(e.value)
try:
    endless(0).send(None)
except RecursionError as e:
    print(type(e).__name__, e)
