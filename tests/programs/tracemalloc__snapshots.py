# Which lines have asked for the memory in use, as texts and as objects; two snapshots compared; filters.
import tracemalloc as t

t.start()
a = [0] * 100_000
one = t.take_snapshot()
b = [
    bytes(1000)
    for _ in range(1000)]
del a
two = t.take_snapshot()
top = one.statistics("lineno")[0]
print(top.traceback[0].lineno, top.size // 1000, type(top).__name__, len(top.traceback), top == top)
print(str(top).split(":")[1:2], repr(top).startswith("<Statistic traceback=<Traceback (<Frame filename="))
print("size=781 KiB" in str(top))
for d in two.compare_to(one, "lineno")[:2]:
    print(d.traceback[0].lineno, round(d.size_diff, -4), d.size_diff > 0, type(d).__name__)
print(two.statistics("filename")[0].traceback[0].lineno, two.statistics("filename")[0].size // 100_000)
print(len(two.filter_traces([t.Filter(True, "*nothing*")]).traces), len(two.filter_traces(()).traces) == len(two.traces))
print(two.filter_traces((t.Filter(True, __file__, 9),)).statistics("lineno")[0].count)
print(t.Filter(False, "a.pyc").filename_pattern, t.Filter(True, "b").inclusive, t.DomainFilter(True, 0).domain)
print(two.filter_traces([t.DomainFilter(False, 0)]).traces, two.traceback_limit)
print(t.get_object_traceback(b)[0].lineno, t.get_object_traceback(1))
print("\n".join(t.get_object_traceback(b[0]).format()).split("\n")[1])
f = t.Frame(("f.py", 3))
k = t.Traceback([("f.py", 3), ("g.py", 4)], 7)
print(f, repr(f), f < t.Frame(("f.py", 4)), k, repr(k), k[-1] == f, f in k, len(k), k[:1], k.format(1))
print(t.Statistic(k, 1536, 2), repr(t.Statistic(k, 1536, 2)))
print(t.StatisticDiff(k, 20_000_000, -20480, 3, -1), repr(t.StatisticDiff(k, 5, 5, 1, 1)))
print(t.Trace((0, 12345, (("f.py", 3),), 1)), repr(t.Trace((0, 1, (("f.py", 3),), 1))))
t.stop()
for call in (t.take_snapshot, lambda: t.start(0), lambda: two.statistics("x"), lambda: two.filter_traces(3),
             lambda: two.statistics("traceback", True), lambda: t.start(1, 2), lambda: t.stop(1), lambda: t.start(n=1)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
