# output: RecursionError
async def f(n):
    if n: return await f(n - 1)
    return 7
try: f(100000).send(None)
except RecursionError: print("RecursionError")
