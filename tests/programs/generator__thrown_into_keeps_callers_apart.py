# K123
# What the caller handles is no context of an exception that is thrown into a generator; it is one of GeneratorExit.
def g():
    try:
        yield
    except BaseException as e:
        print('in', repr(e), repr(e.__context__))
        raise


def h():
    try:
        raise KeyError('own')
    except KeyError:
        try:
            yield
        except Exception as e:
            print('in', repr(e), repr(e.__context__))
            raise


def d():
    try:
        yield from g()
    except Exception as e:
        print('outer', repr(e.__context__))
        raise


for f in (g, h, d):
    for begun in (False, True):
        for x in (ValueError, ValueError('a')):
            i = f()
            if begun:
                next(i)
            try:
                raise IndexError('caller')
            except IndexError:
                try:
                    i.throw(x)
                except ValueError as e:
                    print(f.__name__, begun, repr(e), repr(e.__context__))

i = g()
next(i)
try:
    raise IndexError('caller')
except IndexError:
    i.close()
i = g()
next(i)
try:
    raise IndexError('caller')
except IndexError:
    del i

i = iter(g())
list(i)
try:
    raise IndexError('caller')
except IndexError:
    try:
        i.throw(ValueError('finished'))
    except ValueError as e:
        print(repr(e.__context__))

a, b, c = Exception('a'), Exception('b'), Exception('c')
b.__context__ = a
i = g()
next(i)
try:
    raise c
except Exception:
    try:
        i.throw(b)
    except Exception as e:
        print(repr(e), repr(e.__context__))


async def co():
    try:
        await A()
    except Exception as e:
        print('co', repr(e.__context__))
        raise


class A:
    def __await__(self):
        yield


i = co()
i.send(None)
try:
    raise IndexError('caller')
except IndexError:
    try:
        i.throw(ValueError('co'))
    except ValueError as e:
        print(repr(e.__context__))
