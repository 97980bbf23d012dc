from graphlib import CycleError, TopologicalSorter


def tell(f):
    try:
        print(f())
    except ValueError as e:
        print(type(e).__name__, e.args)


s = TopologicalSorter({'a': ['b', 'c'], 'b': ['d']})
tell(lambda: tuple(s.static_order()))
tell(s.prepare)
tell(lambda: s.add('z'))
s = TopologicalSorter()
for f in (s.is_active, s.get_ready, lambda: s.done(1)):
    tell(f)
s.add(1, 2, 3)
s.add(2, 3)
s.prepare()
for f in (s.get_ready, s.get_ready, lambda: s.done(9), lambda: s.done(2), lambda: s.done(3), lambda: s.done(3), lambda: bool(s), s.get_ready,
          lambda: s.done(2), s.get_ready, lambda: s.done(1), lambda: bool(s), s.get_ready):
    tell(f)
for g in ({1: [2], 2: [3], 3: [1]}, {1: [1]}, {0: [1], 1: [2], 2: [1, 3], 3: []}, {'x': 'y', 'y': 'zx', 'z': ''}, {i: [i // 2] for i in range(1, 9)}):
    tell(lambda: list(TopologicalSorter(g).static_order()))
s = TopologicalSorter({1: [2], 2: [1], 3: [], 4: [3]})
try:
    s.prepare()
except CycleError:
    print(s.get_ready(), s.is_active())
