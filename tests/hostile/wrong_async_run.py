# any
async def f(): pass
f()
