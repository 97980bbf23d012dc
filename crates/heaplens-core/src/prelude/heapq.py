# heapq: a binary heap in a list, with the comparisons of CPython's.

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']

_nothing = object()


def _refuse(heap, what):
    raise TypeError(f'{what} must be list, not {type(heap).__name__}')


def heappush(heap, item, /):
    if not isinstance(heap, list):
        _refuse(heap, 'heappush() argument 1')
    heap.append(item)
    if not _heap_towards_root(heap, 0, len(heap) - 1):
        _towards_root(heap, 0, len(heap) - 1)


def heappop(heap, /):
    if not isinstance(heap, list):
        _refuse(heap, 'heappop() argument')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    if not _heap_towards_leaf(heap, 0):
        _towards_leaf(heap, 0)
    return smallest


def heapreplace(heap, item, /):
    if not isinstance(heap, list):
        _refuse(heap, 'heapreplace() argument 1')
    if not heap:
        raise IndexError('index out of range')
    smallest = heap[0]
    heap[0] = item
    if not _heap_towards_leaf(heap, 0):
        _towards_leaf(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    if not isinstance(heap, list):
        _refuse(heap, 'heappushpop() argument 1')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        if not _heap_towards_leaf(heap, 0):
            _towards_leaf(heap, 0)
    return item


def heapify(heap, /):
    if not isinstance(heap, list):
        _refuse(heap, 'heapify() argument')
    for at in range(len(heap) // 2 - 1, -1, -1):
        if not _heap_towards_leaf(heap, at):
            _towards_leaf(heap, at)


# What the native walks leave to Python: items whose comparison is written in it, and may look at the heap.
def _towards_root(heap, root, at):
    end = len(heap)
    while at > root:
        parent = (at - 1) >> 1
        smaller = heap[at] < heap[parent]
        if len(heap) != end:
            raise RuntimeError('list changed size during iteration')
        if not smaller:
            break
        heap[at], heap[parent] = heap[parent], heap[at]
        at = parent


def _towards_leaf(heap, at):
    # Down to a leaf along the smaller children, then up again to where it belongs.
    end, start = len(heap), at
    while 2 * at + 1 < end:
        child = 2 * at + 1
        if child + 1 < end:
            smaller = heap[child] < heap[child + 1]
            if len(heap) != end:
                raise RuntimeError('list changed size during iteration')
            if not smaller:
                child += 1
        heap[at], heap[child] = heap[child], heap[at]
        at = child
    _towards_root(heap, start, at)


def _less(a, b):
    return a < b


def _more(a, b):
    return b < a


def _sift(heap, at, less):
    end, start, item = len(heap), at, heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not less(heap[child], heap[right]):
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    while at > start:
        parent = (at - 1) >> 1
        if not less(item, heap[parent]):
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def merge(*iterables, key=None, reverse=False):
    less = _more if reverse else _less
    step = -1 if reverse else 1
    heap = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        value = next(iterator, _nothing)
        if value is not _nothing:
            heap.append([value if key is None else key(value), order * step, value, iterator])
    for at in range(len(heap) // 2 - 1, -1, -1):
        _sift(heap, at, less)
    while heap:
        row = heap[0]
        yield row[2]
        value = next(row[3], _nothing)
        if value is not _nothing:
            row[0] = value if key is None else key(value)
            row[2] = value
            _sift(heap, 0, less)
        else:
            last = heap.pop()
            if heap:
                heap[0] = last
                _sift(heap, 0, less)


def nsmallest(n, iterable, key=None):
    return _first(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    return _first(n, iterable, key, True)


def _first(n, iterable, key, largest):
    # The n that would be first in order. What has been found lies in a heap with the last of them on top, each with its
    # place, so that of equals the earlier one stays.
    if n == 1:
        found = (max if largest else min)(iter(iterable), default=_nothing, key=key)
        return [] if found is _nothing else [found]
    try:
        length = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= length:
            return sorted(iterable, key=key, reverse=largest)[:n]
    step = -1 if largest else 1
    less = _less if largest else _more
    iterator = iter(iterable)
    heap = []
    for order in range(n):
        item = next(iterator, _nothing)
        if item is _nothing:
            break
        heap.append((item, order * step) if key is None else (key(item), order * step, item))
    if not heap:
        return heap
    for at in range(len(heap) // 2 - 1, -1, -1):
        _sift(heap, at, less)
    order = n * step
    for item in iterator:
        value = item if key is None else key(item)
        if (heap[0][0] < value) if largest else (value < heap[0][0]):
            heap[0] = (item, order) if key is None else (value, order, item)
            _sift(heap, 0, less)
            order += step
    heap.sort(reverse=largest)
    return [row[-1] if key is not None else row[0] for row in heap]
