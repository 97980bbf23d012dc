# Found by fuzz/compare. A type written in C is no object of the collector's; a class is.
import gc


class K:
    pass


print([gc.is_tracked(t) for t in (object, type, int, dict, ValueError, range, type(None), map)])
print(gc.is_tracked(K), gc.is_tracked(type("L", (int,), {})))
