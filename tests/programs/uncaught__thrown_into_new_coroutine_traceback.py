async def c():
    await d()
async def d():
    raise ValueError('deep')
co = c()
try: co.send(None)
except ValueError as e:
    import traceback; traceback.print_exc()
co2 = c()
co2.throw(KeyError('x'))
