# Younger generations first, each in its own order.
import gc

gc.disable()


def f():
    o = []
    a, b, c = [o], {'o': o}, (o,)
    print([type(x).__name__ for x in gc.get_referrers(o)])
    gc.collect()
    d = [o, 1]
    print(gc.get_referrers(o)[0] is d, sorted(type(x).__name__ for x in gc.get_referrers(o)))
    print(gc.get_objects(0)[-1] is d or len(gc.get_objects(0)) > 0)


f()
