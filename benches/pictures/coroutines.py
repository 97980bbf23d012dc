import asyncio

async def child(name, log):
    log.append(name)
    await asyncio.sleep(0)
    log.append(name.upper())
    return [name]

async def main():
    log = []
    a = await child("a", log)
    b = await child("b", log)
    return a + b

result = asyncio.run(main())
