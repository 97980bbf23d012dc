import beside.inner.deep as d
import beside.inner
print(d.depth, d.S(2).area(), beside.inner.outer_seen, d.counting.seen is beside.inner.outer_seen, d.__package__)
try:
    from . import nothing
except ImportError as e:
    print(e)
