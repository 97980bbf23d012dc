# The coroutine lives as long as the exception whose traceback has the frame that got it.
import asyncio


async def inner():
    return 1


async def main():
    try:
        asyncio.run(inner())
    except RuntimeError as e:
        print(e)
        print('handled')
    print('after')


asyncio.run(main())
