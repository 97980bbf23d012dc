import asyncio, sys
async def t():
    await asyncio.sleep(0)
    sys.exit(3)
async def other():
    try:
        await asyncio.sleep(10)
    finally:
        print('other cleaned')
async def main():
    o = asyncio.create_task(other())
    a = asyncio.create_task(t())
    try:
        await a
    finally:
        print('main fin')
asyncio.run(main())
