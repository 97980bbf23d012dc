# What is in use and what was at most, for blocks so large that the interpreter's own free lists do not matter.
import tracemalloc as t

print(t.is_tracing(), t.get_traced_memory(), t.get_traceback_limit())
t.start()
print(t.is_tracing(), t.get_traceback_limit())


def grown(f):
    t.reset_peak()
    a = t.get_traced_memory()[0]
    kept = f()
    b, peak = t.get_traced_memory()
    return round((b - a) / 10_000), round((peak - a) / 10_000)


print(grown(lambda: [0] * 1_000_000))
print(grown(lambda: bytes(500_000)))
print(grown(lambda: list(range(50_000))))
print(grown(lambda: sum([i for i in range(30_000)])))
print(grown(lambda: sum(i for i in range(3_000))))
print(grown(lambda: tuple(range(300, 50_300))))
print(grown(lambda: "x" * 300_000))
t.clear_traces()
print(t.get_traced_memory()[0] < 1000)
t.stop()
print(t.is_tracing(), t.get_traced_memory(), t.get_object_traceback([]))
