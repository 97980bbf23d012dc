# itertools: classes, since programs see their types.

def _itself(self):
    return self


def _shown(self):
    return f'<itertools.{type(self).__name__} object at {id(self):#x}>'


_itself.__name__, _shown.__name__ = '__iter__', '__repr__'


def _iterator(cls):
    # What every iterator can, without a class that they would all have for a base.
    cls.__iter__ = _itself
    if '__repr__' not in cls.__dict__:
        cls.__repr__ = _shown
    return cls


@_iterator
class count:
    __slots__ = ('_next', '_step')

    def __init__(self, start=0, step=1):
        if isinstance(start, str) or not hasattr(start, '__add__'):
            raise TypeError('a number is required')
        self._next = start
        self._step = step

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if self._step == 1 and isinstance(self._step, int):
            return f'count({self._next!r})'
        return f'count({self._next!r}, {self._step!r})'


@_iterator
class cycle:
    __slots__ = ('_source', '_saved', '_index')

    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._saved = []
        self._index = 0

    def __next__(self):
        if self._source is not None:
            item = next(self._source, _nothing)
            if item is not _nothing:
                self._saved.append(item)
                return item
            self._source = None
        if not self._saved:
            raise StopIteration
        item = self._saved[self._index]
        self._index = (self._index + 1) % len(self._saved)
        return item


@_iterator
class repeat:
    __slots__ = ('_object', '_times')

    def __init__(self, object, times=None):
        self._object = object
        self._times = None if times is None else max(as_index(times), 0)

    def __next__(self):
        if self._times is not None:
            if self._times == 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError('len() of unsized object')
        return self._times

    def __repr__(self):
        if self._times is None:
            return f'repeat({self._object!r})'
        return f'repeat({self._object!r}, {self._times})'


@_iterator
class accumulate:
    __slots__ = ('_source', '_function', '_total', '_initial')

    def __init__(self, iterable, func=None, *, initial=None):
        self._source = iter(iterable)
        self._function = func
        self._total = _nothing
        self._initial = initial

    def __next__(self):
        if self._initial is not None:
            self._total = self._initial
            self._initial = None
            return self._total
        item = next(self._source)
        if self._total is _nothing:
            self._total = item
        elif self._function is None:
            self._total = self._total + item
        else:
            self._total = self._function(self._total, item)
        return self._total


_nothing = object()


@_iterator
class chain:
    __slots__ = ('_sources', '_active')

    def __init__(self, *iterables):
        self._sources = iter(iterables)
        self._active = None

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._sources = iter(iterable)
        return self

    def __next__(self):
        while self._sources is not None:
            if self._active is None:
                source = next(self._sources, _nothing)
                if source is _nothing:
                    self._sources = None
                    break
                self._active = iter(source)
            item = next(self._active, _nothing)
            if item is not _nothing:
                return item
            self._active = None
        raise StopIteration


@_iterator
class compress:
    __slots__ = ('_data', '_selectors')

    def __init__(self, data, selectors):
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


@_iterator
class dropwhile:
    __slots__ = ('_predicate', '_source', '_started')

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._source = iter(iterable)
        self._started = False

    def __next__(self):
        while True:
            item = next(self._source)
            if self._started:
                return item
            if not self._predicate(item):
                self._started = True
                return item


@_iterator
class takewhile:
    __slots__ = ('_predicate', '_source', '_stopped')

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._source = iter(iterable)
        self._stopped = False

    def __next__(self):
        if self._stopped:
            raise StopIteration
        item = next(self._source)
        if self._predicate(item):
            return item
        self._stopped = True
        raise StopIteration


@_iterator
class filterfalse:
    __slots__ = ('_predicate', '_source')

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._source = iter(iterable)

    def __next__(self):
        predicate = self._predicate
        while True:
            item = next(self._source)
            if not (item if predicate is None or predicate is bool else predicate(item)):
                return item


@_iterator
class starmap:
    __slots__ = ('_function', '_source')

    def __init__(self, function, iterable, /):
        self._function = function
        self._source = iter(iterable)

    def __next__(self):
        return self._function(*tuple(next(self._source)))


@_iterator
class islice:
    __slots__ = ('_source', '_position', '_next', '_stop', '_step')

    def __init__(self, iterable, start, stop=..., step=None, /):
        bounds = slice(None, start) if stop is ... else slice(start, stop, step)
        start = 0 if bounds.start is None else bounds.start
        step = 1 if bounds.step is None else bounds.step
        if bounds.stop is not None and (not _is_index(bounds.stop) or bounds.stop < 0):
            raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if not _is_index(start) or start < 0:
            raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if not _is_index(step) or step < 1:
            raise ValueError('Step for islice() must be a positive integer or None.')
        self._source = iter(iterable)
        self._position = 0
        self._next = start
        self._stop = bounds.stop
        self._step = step

    def __next__(self):
        if self._source is None:
            raise StopIteration
        stop = self._stop
        goal = self._next if stop is None or self._next < stop else stop
        while self._position < goal:
            try:
                next(self._source)
            except StopIteration:
                self._source = None
                raise
            self._position += 1
        if stop is not None and self._position >= stop:
            self._source = None
            raise StopIteration
        try:
            item = next(self._source)
        except StopIteration:
            self._source = None
            raise
        self._position += 1
        self._next += self._step
        return item


def _is_index(x):
    return isinstance(x, int) or hasattr(type(x), '__index__')


@_iterator
class pairwise:
    __slots__ = ('_source', '_old')

    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._old = _nothing

    def __next__(self):
        if self._old is _nothing:
            self._old = next(self._source)
        new = next(self._source)
        pair = (self._old, new)
        self._old = new
        return pair


@_iterator
class zip_longest:
    __slots__ = ('_sources', '_fill', '_active')

    def __init__(self, *iterables, fillvalue=None, **others):
        if others:
            raise TypeError('zip_longest() got an unexpected keyword argument')
        self._sources = [iter(iterable) for iterable in iterables]
        self._fill = fillvalue
        self._active = len(self._sources)

    def __next__(self):
        if not self._active:
            raise StopIteration
        row = []
        for index, source in enumerate(self._sources):
            if source is not None:
                item = next(source, _nothing)
                if item is not _nothing:
                    row.append(item)
                else:
                    self._active -= 1
                    if not self._active:
                        raise StopIteration
                    self._sources[index] = None
                    row.append(self._fill)
            else:
                row.append(self._fill)
        return tuple(row)


@_iterator
class product:
    __slots__ = ('_pools', '_indices')

    def __init__(self, *iterables, repeat=1):
        repeat = as_index(repeat)
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        self._pools = [tuple(iterable) for iterable in iterables] * repeat
        self._indices = None

    def __next__(self):
        pools, indices = self._pools, self._indices
        if indices is None:
            if pools is None or not all(pools):
                self._pools = None
                raise StopIteration
            indices = self._indices = [0] * len(pools)
            return _pick_each(pools, indices)
        result = _next_product(pools, indices)
        if result is None:
            self._indices = self._pools = None
            raise StopIteration
        return result


@_iterator
class combinations:
    __slots__ = ('_pool', '_indices', '_r')

    def __init__(self, iterable, r):
        self._r = as_index(r)
        self._pool = tuple(iterable)
        if self._r < 0:
            raise ValueError('r must be non-negative')
        self._indices = None

    def __next__(self):
        pool, r = self._pool, self._r
        if pool is None or r > len(pool):
            raise StopIteration
        indices = self._indices
        if indices is None:
            indices = self._indices = list(range(r))
            return _pick(pool, indices)
        result = _next_combination(pool, indices)
        if result is None:
            self._pool = None
            raise StopIteration
        return result


@_iterator
class combinations_with_replacement:
    __slots__ = ('_pool', '_indices', '_r')

    def __init__(self, iterable, r):
        self._r = as_index(r)
        self._pool = tuple(iterable)
        if self._r < 0:
            raise ValueError('r must be non-negative')
        self._indices = None

    def __next__(self):
        pool, r = self._pool, self._r
        if pool is None or r and not pool:
            raise StopIteration
        indices = self._indices
        if indices is None:
            indices = self._indices = [0] * r
            return _pick(pool, indices)
        result = _next_combination_again(pool, indices)
        if result is None:
            self._pool = None
            raise StopIteration
        return result


@_iterator
class permutations:
    __slots__ = ('_pool', '_indices', '_cycles', '_r')

    def __init__(self, iterable, r=None):
        self._pool = tuple(iterable)
        if r is not None and not isinstance(r, int):
            raise TypeError('Expected int as r')
        self._r = len(self._pool) if r is None else r
        if self._r < 0:
            raise ValueError('r must be non-negative')
        self._indices = None

    def __next__(self):
        pool, r = self._pool, self._r
        if pool is None or r > len(pool):
            raise StopIteration
        n = len(pool)
        if self._indices is None:
            self._indices = list(range(n))
            self._cycles = list(range(n, n - r, -1))
            return pool[:r]
        result = _next_permutation(pool, self._indices, self._cycles)
        if result is None:
            self._pool = None
            raise StopIteration
        return result


@_iterator
class groupby:
    __slots__ = ('_source', '_key', '_target', '_current_key', '_current', '_group')

    def __init__(self, iterable, key=None):
        self._source = iter(iterable)
        self._key = key
        self._target = self._current_key = self._current = _nothing
        self._group = None

    def _advance(self):
        item = next(self._source, _nothing)
        if item is _nothing:
            raise StopIteration
        self._current_key = item if self._key is None else self._key(item)
        self._current = item

    def __next__(self):
        self._group = None
        while self._current_key is _nothing or (self._target is not _nothing and self._current_key == self._target):
            self._advance()
        self._target = self._current_key
        self._group = _grouper(self, self._target)
        return self._current_key, self._group


@_iterator
class _grouper:
    __slots__ = ('_parent', '_target')

    def __init__(self, parent, target):
        self._parent = parent
        self._target = target

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._current is _nothing:
            parent._advance()
        if not (self._target == parent._current_key):
            raise StopIteration
        item = parent._current
        parent._current = _nothing
        return item


@_iterator
class _tee:
    __slots__ = ('_link',)

    def __init__(self, link):
        self._link = link

    def __next__(self):
        link = self._link
        if not link.filled:
            link.item = next(link.source)
            link.filled = True
            link.next = _Link(link.source)
        self._link = link.next
        return link.item

    def __copy__(self):
        return _tee(self._link)


class _Link:
    # One item that some of the iterators have yet to read.
    __slots__ = ('source', 'filled', 'item', 'next')

    def __init__(self, source):
        self.source = source
        self.filled = False


def tee(iterable, n=2, /):
    n = as_index(n)
    if n < 0:
        raise ValueError('n must be >= 0')
    iterator = iter(iterable)
    link = iterator._link if isinstance(iterator, _tee) else _Link(iter(iterator))
    return tuple([_tee(link) for _ in range(n)])


for _class in (count, cycle, repeat, accumulate, chain, compress, dropwhile, takewhile, filterfalse, starmap, islice, pairwise,
               zip_longest, product, combinations, combinations_with_replacement, permutations, groupby, _grouper, _tee):
    _name_in_full(_class)
del _class
