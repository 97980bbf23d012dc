# Where nothing handles an exception, what a frame has on its value stack goes before the frame does, its variables after.
class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print('freed', self.name)
def gen(held):
    try:
        yield 1
    finally:
        print('closed')
def f():
    mine = Loud('local')
    for x in gen(Loud('held')):
        raise ValueError('out of the loop')
def g():
    mine = Loud('local of g')
    return [Loud('item'), f()]
try:
    g()
except ValueError as e:
    print(e)
class B:
    def __await__(self):
        try:
            yield 1
        except GeneratorExit:
            yield 2
async def awaits():
    await B()
c = awaits()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)
