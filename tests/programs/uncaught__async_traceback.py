async def f(): return 1
x = f()
x.send(None)
