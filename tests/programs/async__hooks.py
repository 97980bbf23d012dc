import sys
log = []
def first(g): print('first', g.__name__)
def final(g):
    print('final', g.__name__, g.ag_frame is not None)
sys.set_asyncgen_hooks(firstiter=first, finalizer=final)
h = sys.get_asyncgen_hooks()
print(h.firstiter is first, h.finalizer is final, len(h))
async def gen():
    try:
        yield 1
        yield 2
    finally:
        print('fin')
def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value
async def main():
    async for x in gen():
        print(x)
        break
    print('after')
    a = gen()
    await a.asend(None)
    await a.aclose()
    b = gen()
    del b
    c = gen()
    c.asend(None).close()
    del c
run(main())
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
run(main())
try:
    sys.set_asyncgen_hooks(3)
except TypeError as e:
    print(e)
try:
    sys.set_asyncgen_hooks(finalizer=4)
except TypeError as e:
    print(e)
