# K181
# A generator that yields again is closed.
from contextlib import contextmanager


@contextmanager
def twice():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('closed')
        raise


@contextmanager
def again():
    try:
        yield 1
    except KeyError:
        try:
            yield 2
        finally:
            print('left')


for f, error in ((twice, None), (again, KeyError)):
    try:
        with f():
            if error:
                raise error
    except RuntimeError as e:
        print(e, repr(e.__context__))


import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def later():
    try:
        yield 1
        yield 2
    finally:
        print('later left')


async def main():
    try:
        async with later():
            pass
    except RuntimeError as e:
        print(e)


asyncio.run(main())
