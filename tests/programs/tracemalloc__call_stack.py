# With more frames than one, a trace tells who called; lines of calls are added up.
import tracemalloc as t


def make(n):
    return bytes(n)


def twice(n):
    x = make(n)
    y = make(n)
    return x, y


t.start(10)
kept = twice(800_000)
s = t.take_snapshot()
for stat in s.statistics("traceback")[:2]:
    print([frame.lineno for frame in stat.traceback], stat.size // 1000, stat.traceback.total_nframe)
for stat in s.statistics("lineno", cumulative=True)[:4]:
    print(stat.traceback[0].lineno, stat.size // 1000)
print("\n".join(s.statistics("traceback")[0].traceback.format(2)).count("File"))
print([frame.lineno for frame in t.get_object_traceback(kept[1])], t.get_traceback_limit())
t.stop()
