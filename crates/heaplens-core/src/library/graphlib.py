# graphlib: topological order.
__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        # Of each node how many predecessors it waits for (-1: passed out, -2: done) and its successors.
        self._waits = {}
        self._successors = {}
        self._ready = None
        self._passed = self._done = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _know(self, node):
        if node not in self._waits:
            self._waits[node] = 0
            self._successors[node] = []

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._know(node)
        self._waits[node] += len(predecessors)
        for predecessor in predecessors:
            self._know(predecessor)
            self._successors[predecessor].append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [node for node, count in self._waits.items() if count == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def _find_cycle(self):
        seen = set()
        for start in self._waits:
            if start in seen:
                continue
            seen.add(start)
            path = [start]
            rest = [iter(self._successors[start])]
            while path:
                for node in rest[-1]:
                    if node in seen:
                        if node in path:
                            return path[path.index(node):] + [node]
                        continue
                    seen.add(node)
                    path.append(node)
                    rest.append(iter(self._successors[node]))
                    break
                else:
                    path.pop()
                    rest.pop()
        return None

    def _check(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')

    def get_ready(self):
        self._check()
        result = tuple(self._ready)
        for node in result:
            self._waits[node] = -1
        self._ready.clear()
        self._passed += len(result)
        return result

    def is_active(self):
        self._check()
        return self._done < self._passed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._check()
        for node in nodes:
            count = self._waits.get(node)
            if count is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if count != -1:
                word = 'passed out (still not ready)' if count >= 0 else ''
                raise ValueError(f'node {node!r} was not {word}' if word else f'node {node!r} was already marked done')
            self._waits[node] = -2
            self._done += 1
            for successor in self._successors[node]:
                self._waits[successor] -= 1
                if self._waits[successor] == 0:
                    self._ready.append(successor)

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)
