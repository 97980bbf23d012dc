# What lists, tuples, dicts, sets, deques and iterators do where Python code takes part: keys with their own __hash__ or
# __eq__, generators, user-defined iterables and mappings. Each function stands in for the native method that names it.
#
# Functions that begin with an underscore are intrinsics (objects/intrinsics.rs); they work on layouts, never on
# what a subclass overrides. A place is the index of an entry in a dict or set table. Ellipsis stands for "not given".

# ---- indices ----

def as_index(x):
    # PyNumber_Index.
    if isinstance(x, int):
        return x
    method = _special(x, '__index__')
    if method is None:
        raise TypeError(f"'{_type_name(x)}' object cannot be interpreted as an integer")
    result = method()
    if not isinstance(result, int):
        raise TypeError(f"__index__ returned non-int (type {_type_name(result)})")
    return result if type(result) is int else index_of_subclass(result)


def slice_index(x):
    if x is None or isinstance(x, int):
        return x
    if _special(x, '__index__') is None:
        raise TypeError('slice indices must be integers or None or have an __index__ method')
    return as_index(x)


def bound_index(x):
    if isinstance(x, int):
        return x
    if _special(x, '__index__') is None:
        raise TypeError('slice indices must be integers or have an __index__ method')
    return as_index(x)


def plain_key(key):
    # A subscript that needs no Python code any more.
    if type(key) is slice:
        step = slice_index(key.step)
        return slice(slice_index(key.start), slice_index(key.stop), step)
    if _special(key, '__index__') is not None:
        return as_index(key)
    return key


# ---- hash tables ----

def find(table, key, hash):
    # The place of a key, or -1: identity first, then ==, in the order of the probes.
    while True:
        for place in _candidates(table, hash):
            other = _key_at(table, place)
            if other is key:
                return place
            equal = True if other == key else False
            if not _is_at(table, place, other):
                break
            if equal:
                return place
        else:
            return -1


def dict_find(d, key):
    return find(d, key, hash(key))


def dict_getitem(d, key):
    place = find(d, key, hash(key))
    if place >= 0:
        return _value_at(d, place)
    if type(d) is not dict:
        missing = _special(d, '__missing__')
        if missing is not None:
            return missing(key)
    raise KeyError(key)


def dict_setitem(d, key, value):
    dict_store(d, key, hash(key), value)


def dict_store(d, key, hash, value):
    place = find(d, key, hash)
    if place >= 0:
        _dict_replace(d, place, value)
    else:
        _dict_insert(d, hash, key, value)


def dict_delitem(d, key):
    place = find(d, key, hash(key))
    if place < 0:
        raise KeyError(key)
    _dict_remove_at(d, place)


def dict_get(self, key, default=None):
    place = find(self, key, hash(key))
    return _value_at(self, place) if place >= 0 else default


def dict_setdefault(self, key, default=None):
    h = hash(key)
    place = find(self, key, h)
    if place >= 0:
        return _value_at(self, place)
    _dict_insert(self, h, key, default)
    return default


def dict_pop(self, key, default=...):
    if _size(self):
        place = find(self, key, hash(key))
        if place >= 0:
            return _dict_remove_at(self, place)
    if default is ...:
        raise KeyError(key)
    return default


def dict_copy(self):
    result = {}
    dict_merge(result, self)
    return result


def dict_init(self, source=..., /, **keywords):
    dict_fill(self, source, keywords)


def dict_update(self, source=..., /, **keywords):
    dict_fill(self, source, keywords)


def dict_fill(self, source, keywords):
    if source is not ...:
        if isinstance(source, dict) or hasattr(source, 'keys'):
            dict_merge(self, source)
        else:
            dict_merge_pairs(self, source)
    for key in keywords:
        dict_store(self, key, hash(key), keywords[key])


def dict_merge(self, source):
    # PyDict_Merge: a dict that iterates as dicts do is read by its table, any other mapping by keys().
    base = _base(source)
    if base is dict and type(source).__iter__ is dict.__iter__:
        place = _next_place(source, 0)
        while place >= 0:
            key = _key_at(source, place)
            size = _size(source)
            dict_store(self, key, _hash_at(source, place), _value_at(source, place))
            if source is not self and _size(source) != size:
                raise RuntimeError('dict mutated during update')
            place = _next_place(source, place + 1)
    else:
        for key in _keys_of(source):
            dict_setitem(self, key, source[key])


def _keys_of(mapping):
    # PyMapping_Keys
    keys = mapping.keys()
    try:
        iterator = iter(keys)
    except TypeError:
        raise TypeError(
            f'{_type_name(mapping)}.keys() returned a non-iterable (type {_type_name(keys)})'
        ) from None
    return [*iterator]


def dict_merge_pairs(self, pairs):
    position = 0
    for pair in pairs:
        if type(pair) is not list and type(pair) is not tuple:
            try:
                pair = [*iter(pair)]
            except TypeError:
                raise TypeError(
                    f'cannot convert dictionary update sequence element #{position} to a sequence'
                ) from None
        if len(pair) != 2:
            raise ValueError(
                f'dictionary update sequence element #{position} has length {len(pair)}; 2 is required'
            )
        dict_setitem(self, pair[0], pair[1])
        position += 1


def dict_fromkeys(cls, source, value=None):
    result = cls()
    if type(result) is dict and type(source) in (dict, set, frozenset):
        place = _next_place(source, 0)
        while place >= 0:
            dict_store(result, _key_at(source, place), _hash_at(source, place), value)
            place = _next_place(source, place + 1)
    elif type(result) is dict:
        for key in source:
            dict_setitem(result, key, value)
    else:
        for key in source:
            result[key] = value
    return result


def dict_or(a, b):
    result = dict.copy(a)
    dict_merge(result, b)
    return result


def proxy_get(self, key, default=None):
    d = _mapping(self)
    return dict_get(d, key, default) if _base(d) is dict else d.get(key, default)


# ---- sets ----

def set_store(s, key, hash):
    if find(s, key, hash) < 0:
        _set_insert(s, hash, key)


def is_set(x):
    base = _base(x)
    return base is set or base is frozenset


def has_hashes(x):
    base = _base(x)
    return base is set or base is frozenset or base is dict


def set_fill(s, source):
    # set_update_internal
    if source is s:
        return
    if has_hashes(source):
        _set_reserve(s, _size(source))
        place = _next_place(source, 0)
        while place >= 0:
            set_store(s, _key_at(source, place), _hash_at(source, place))
            place = _next_place(source, place + 1)
    else:
        for key in source:
            set_store(s, key, hash(key))


def set_init(self, source=(), /):
    set.clear(self)
    set_fill(self, source)


def frozenset_new(cls, source=(), /, *rest, **keywords):
    s = set()
    set_fill(s, source)
    return _freeze(cls, s)


def like(s, result):
    # The result of an operation is a set or frozenset as its first operand is.
    return _freeze(frozenset, result) if _base(s) is frozenset else result


def set_add(self, key):
    set_store(self, key, hash(key))


def set_place(self, key):
    # A set is looked for as the frozenset with the same keys.
    try:
        h = hash(key)
    except TypeError:
        if _base(key) is not set:
            raise
        key = frozenset(key)
        h = hash(key)
    return find(self, key, h)


def set_contains(self, key):
    return set_place(self, key) >= 0


def set_discard(self, key):
    place = set_place(self, key)
    if place >= 0:
        _set_remove_at(self, place)


def set_remove(self, key):
    place = set_place(self, key)
    if place < 0:
        raise KeyError(key)
    _set_remove_at(self, place)


def set_copy(s):
    result = set()
    place = _next_place(s, 0)
    _set_reserve(result, _size(s))
    while place >= 0:
        # All keys are different: none has to be compared.
        _set_insert(result, _hash_at(s, place), _key_at(s, place))
        place = _next_place(s, place + 1)
    return result


def set_union(self, *others):
    result = set_copy(self)
    for other in others:
        if other is not self:
            set_fill(result, other)
    return like(self, result)


def set_update(self, *others):
    for other in others:
        set_fill(self, other)


def intersection(a, b):
    if a is b:
        return set_copy(a)
    result = set()
    if is_set(b):
        if _size(b) > _size(a):
            a, b = b, a
        place = _next_place(b, 0)
        while place >= 0:
            key, h = _key_at(b, place), _hash_at(b, place)
            if find(a, key, h) >= 0:
                set_store(result, key, h)
            place = _next_place(b, place + 1)
    else:
        for key in b:
            h = hash(key)
            if find(a, key, h) >= 0:
                set_store(result, key, h)
                if _size(result) >= _size(a):
                    break
    return result


def set_intersection(self, *others):
    if not others:
        return like(self, set_copy(self))
    result = self
    for other in others:
        result = intersection(result, other)
    return like(self, result)


def set_intersection_update(self, *others):
    result = set_copy(self) if not others else self
    for other in others:
        result = intersection(result, other)
    _set_take_over(self, result)


def set_remove_all(s, source):
    # set_difference_update_internal
    if source is s:
        set.clear(s)
    elif is_set(source):
        place = _next_place(source, 0)
        while place >= 0:
            found = find(s, _key_at(source, place), _hash_at(source, place))
            if found >= 0:
                _set_remove_at(s, found)
            place = _next_place(source, place + 1)
    else:
        for key in source:
            found = find(s, key, hash(key))
            if found >= 0:
                _set_remove_at(s, found)


def difference(a, b):
    if not has_hashes(b) or (_size(a) >> 2) > _size(b):
        result = set_copy(a)
        if a is b:
            return set()
        set_remove_all(result, b)
        return result
    result = set()
    place = _next_place(a, 0)
    while place >= 0:
        key, h = _key_at(a, place), _hash_at(a, place)
        if find(b, key, h) < 0:
            set_store(result, key, h)
        place = _next_place(a, place + 1)
    return result


def set_difference(self, *others):
    if not others:
        return like(self, set_copy(self))
    result = difference(self, others[0])
    for other in others[1:]:
        set_remove_all(result, other)
    return like(self, result)


def set_difference_update(self, *others):
    for other in others:
        set_remove_all(self, other)


def set_flip(s, source):
    # set_symmetric_difference_update
    if source is s:
        set.clear(s)
        return
    if not has_hashes(source):
        other = set()
        set_fill(other, source)
        source = other
    place = _next_place(source, 0)
    while place >= 0:
        key, h = _key_at(source, place), _hash_at(source, place)
        found = find(s, key, h)
        if found >= 0:
            _set_remove_at(s, found)
        else:
            _set_insert(s, h, key)
        place = _next_place(source, place + 1)


def set_symmetric_difference(self, other):
    result = set()
    set_fill(result, other)
    set_flip(result, self)
    return like(self, result)


def set_symmetric_difference_update(self, other):
    set_flip(self, other)


def set_isdisjoint(self, other):
    if self is other:
        return _size(self) == 0
    if is_set(other):
        if _size(other) > _size(self):
            self, other = other, self
        place = _next_place(other, 0)
        while place >= 0:
            if find(self, _key_at(other, place), _hash_at(other, place)) >= 0:
                return False
            place = _next_place(other, place + 1)
        return True
    for key in other:
        if find(self, key, hash(key)) >= 0:
            return False
    return True


def is_subset(a, b):
    if _size(a) > _size(b):
        return False
    place = _next_place(a, 0)
    while place >= 0:
        if find(b, _key_at(a, place), _hash_at(a, place)) < 0:
            return False
        place = _next_place(a, place + 1)
    return True


def set_issubset(self, other):
    if is_set(other):
        return is_subset(self, other)
    return is_subset(self, set(other))


def set_issuperset(self, other):
    if is_set(other):
        return is_subset(other, self)
    for key in other:
        if find(self, key, hash(key)) < 0:
            return False
    return True


# ---- lists and tuples ----

def length_hint(source, default):
    if _special(source, '__len__') is not None:
        try:
            return len(source)
        except TypeError:
            pass
    method = _special(source, '__length_hint__')
    if method is None:
        return default
    try:
        hint = method()
    except TypeError:
        return default
    if hint is NotImplemented:
        return default
    if not isinstance(hint, int):
        raise TypeError(f"__length_hint__ must be an integer, not {_type_name(hint)}")
    if hint < 0:
        raise ValueError('__length_hint__() should return >= 0')
    if hint > 0x7fff_ffff_ffff_ffff:
        raise OverflowError('Python int too large to convert to C ssize_t')
    return int.__index__(hint)


def iterator_length_hint(self):
    sequence, next = _part(self, 0), _part(self, 1)
    if sequence is None:
        return 0
    backwards = type(self) is reversed
    if not backwards and _special(sequence, '__len__') is None:
        return NotImplemented
    size = len(sequence)
    if backwards:
        return 0 if size < next + 1 else next + 1
    return size - next if size > next else 0


def rest_of(iterator):
    # Numbers and items of what an iterator has yet to give, for loops that must not call its `__iter__` once more.
    return _new_enumerate(enumerate, iterator, 0)


def list_fill(self, source):
    list_drain(self, source, iter(source))


def list_drain(self, source, iterator):
    kind = _base(source)
    _list_expect(self, _guessed_length(source) if kind is list or kind is tuple else length_hint(source, 8))
    if _base(iterator) is not object:
        for item in iterator:
            _list_append(self, item)
    else:
        for _, item in rest_of(iterator):
            _list_append(self, item)
    _list_cut_back(self)


def list_init(self, source=(), /):
    list.clear(self)
    list_fill(self, source)


def list_extend(self, source):
    list_fill(self, source)


def tuple_new(cls, source=(), /, *rest, **keywords):
    items = []
    list_fill(items, source)
    return _make_tuple(cls, items)


def list_count(self, item):
    get = _base(self).__getitem__
    count = index = 0
    while index < _size(self):
        other = get(self, index)
        if other is item or other == item:
            count += 1
        index += 1
    return count


def row_find(self, item, start, stop):
    get = _base(self).__getitem__
    index = start
    while index < stop and index < _size(self):
        other = get(self, index)
        if other is item or other == item:
            return index
        index += 1
    return -1


def row_bounds(self, start, stop):
    start, stop = bound_index(start), bound_index(stop)
    if start < 0:
        start = max(start + _size(self), 0)
    if stop < 0:
        stop = max(stop + _size(self), 0)
    return start, stop


def list_index(self, item, start=0, stop=9223372036854775807):
    start, stop = row_bounds(self, start, stop)
    index = row_find(self, item, start, stop)
    if index < 0:
        raise ValueError(f'{item!r} is not in list')
    return index


def tuple_index(self, item, start=0, stop=9223372036854775807):
    start, stop = row_bounds(self, start, stop)
    index = row_find(self, item, start, stop)
    if index < 0:
        raise ValueError('tuple.index(x): x not in tuple')
    return index


def list_remove(self, item):
    index = row_find(self, item, 0, 9223372036854775807)
    if index < 0:
        raise ValueError('list.remove(x): x not in list')
    list.__delitem__(self, index)


def list_insert(self, index, item):
    list.insert(self, as_index(index), item)


def list_pop(self, index=-1):
    return list.pop(self, as_index(index))


# ---- deque ----

def deque_init(self, iterable=(), maxlen=None):
    if maxlen is not None:
        if not isinstance(maxlen, int):
            raise TypeError('an integer is required')
        if maxlen < 0:
            raise ValueError('maxlen must be non-negative')
    _deque_set_max(self, maxlen)
    deque_extend(self, iterable)


def deque_extend(self, iterable):
    _deque_many(self, False)
    append = _base(self).append
    if iterable is self:
        iterable = [*iterable]
    for item in iterable:
        append(self, item)


def deque_extendleft(self, iterable):
    _deque_many(self, True)
    append = _base(self).appendleft
    if iterable is self:
        iterable = [*iterable]
    for item in iterable:
        append(self, item)


def deque_copy(self):
    maxlen = self.maxlen
    return type(self)(self) if maxlen is None else type(self)(self, maxlen)


def deque_each(self):
    # Items by layout; a change of the deque in between is an error.
    get, version, index = _base(self).__getitem__, _version(self), 0
    while index < _size(self):
        yield get(self, index)
        if _version(self) != version:
            raise RuntimeError('deque mutated during iteration')
        index += 1


def deque_count(self, item):
    count = 0
    for other in deque_each(self):
        if other is item or other == item:
            count += 1
    return count


def deque_index(self, item, start=0, stop=9223372036854775807):
    start, stop = row_bounds(self, start, stop)
    index = 0
    for other in deque_each(self):
        if index >= stop:
            break
        if index >= start and (other is item or other == item):
            return index
        index += 1
    raise ValueError(f'{item!r} is not in deque')


def deque_remove(self, item):
    base, size, index = _base(self), _size(self), 0
    while index < size:
        other = base.__getitem__(self, index)
        equal = other is item or other == item
        if _size(self) != size:
            raise IndexError('deque mutated during remove().')
        if equal:
            base.__delitem__(self, index)
            return
        index += 1
    raise ValueError(f'{item!r} is not in deque')


# ---- iterators ----

def enumerate_new(cls, iterable, start=0):
    return _new_enumerate(cls, iter(iterable), as_index(start))


def zip_new(cls, *iterables, strict=False):
    return _new_zip(cls, all_iterators(iterables), True if strict else False)


def map_new(cls, function, *iterables):
    return _new_map(cls, function, all_iterators(iterables))


def filter_new(cls, function, iterable):
    return _new_filter(cls, function, iter(iterable))


def all_iterators(iterables):
    iterators = []
    for iterable in iterables:
        iterators.append(iter(iterable))
    return (*iterators,)


def reversed_new(cls, sequence):
    if getattr(type(sequence), '__reversed__', ...) is None:
        raise TypeError(f"'{_type_name(sequence)}' object is not reversible")
    method = _special(sequence, '__reversed__')
    if method is not None:
        return method()
    if isinstance(sequence, dict) or _special(sequence, '__getitem__') is None:
        raise TypeError(f"'{_type_name(sequence)}' object is not reversible")
    return _new_reversed(cls, sequence, len(sequence) - 1)


def enumerate_next(self):
    item = next(_part(self, 0))
    index = _part(self, 1)
    _move_on(self, index + 1)
    return index, item


def map_next(self):
    iterators = _part(self, 1)
    if len(iterators) == 1:
        return _part(self, 0)(next(iterators[0]))
    items = []
    for iterator in iterators:
        items.append(next(iterator))
    return _part(self, 0)(*items)


def filter_next(self):
    function, iterator = _part(self, 0), _part(self, 1)
    if function is None or function is bool:
        while True:
            item = next(iterator)
            if item:
                return item
    while True:
        item = next(iterator)
        if function(item):
            return item


def zip_next(self):
    iterators, items = _part(self, 0), []
    for iterator in iterators:
        try:
            items.append(next(iterator))
        except StopIteration:
            if _part(self, 1):
                zip_check(iterators, len(items))
            raise
    if not items:
        raise StopIteration
    return (*items,)


def zip_check(iterators, position):
    if position > 0:
        plural = ' ' if position == 1 else 's 1-'
        raise ValueError(f'zip() argument {position + 1} is shorter than argument{plural}{position}') from None
    position = 1
    while position < len(iterators):
        try:
            next(iterators[position])
        except StopIteration:
            pass
        else:
            plural = ' ' if position == 1 else 's 1-'
            raise ValueError(
                f'zip() argument {position + 1} is longer than argument{plural}{position}'
            ) from None
        position += 1


def reversed_next(self):
    index = _part(self, 1)
    if index >= 0:
        try:
            item = _part(self, 0)[index]
        except (IndexError, StopIteration):
            pass
        else:
            _move_on(self, index - 1)
            return item
    _move_on(self, None)
    raise StopIteration


def sequence_next(self):
    index = _part(self, 1)
    if index >= 0:
        try:
            item = _part(self, 0)[index]
        except (IndexError, StopIteration):
            pass
        else:
            _move_on(self, index + 1)
            return item
    _move_on(self, None)
    raise StopIteration from None


def callable_next(self):
    function = _part(self, 0)
    if function is None:
        raise StopIteration
    try:
        result = function()
    except StopIteration:
        _move_on(self, None)
        raise
    sentinel = _part(self, 1)
    if sentinel is result or sentinel == result:
        _move_on(self, None)
        raise StopIteration
    return result


def op_next(iterator):
    # As next(iterator): a class's own __next__ counts.
    method = _special(iterator, '__next__')
    if method is None:
        raise TypeError(f"'{_type_name(iterator)}' object is not an iterator")
    return method()


def op_native_next(iterator):
    # By layout, for super().__next__() and the like.
    return next_by_kind[_iterator_kind(iterator)](iterator)


next_by_kind = {
    'map_next': map_next,
    'filter_next': filter_next,
    'zip_next': zip_next,
    'enumerate_next': enumerate_next,
    'callable_next': callable_next,
    'reversed_next': reversed_next,
    'sequence_next': sequence_next,
    'op_next': next,
}


# ---- what instructions ask for ----

def op_iter(x):
    if getattr(type(x), '__iter__', ...) is None:
        raise TypeError(f"'{_type_name(x)}' object is not iterable")
    method = _special(x, '__iter__')
    if method is not None:
        iterator = method()
        if _special(iterator, '__next__') is None:
            raise TypeError(f"iter() returned non-iterator of type '{_type_name(iterator)}'")
        return iterator
    if _special(x, '__getitem__') is None or isinstance(x, dict):
        raise TypeError(f"'{_type_name(x)}' object is not iterable")
    return _new_sequence_iterator(x)


def op_len(x):
    method = _special(x, '__len__')
    if method is None:
        raise TypeError(f"object of type '{_type_name(x)}' has no len()")
    size = as_index(method())
    if size < 0:
        raise ValueError('__len__() should return >= 0')
    return size


def op_truth(x):
    method = _special(x, '__bool__')
    if method is not None:
        result = method()
        if result is not True and result is not False:
            raise TypeError(f'__bool__ should return bool, returned {_type_name(result)}')
        return result
    if _special(x, '__len__') is not None:
        return op_len(x) != 0
    return True


def op_getitem(o, key):
    base = _base(o)
    if base is dict:
        return dict_getitem(o, key)
    if type(o) is type(type.__dict__):
        return _mapping(o)[key]
    return base.__getitem__(o, plain_key(key))


def op_setitem(o, key, value):
    base = _base(o)
    if base is dict:
        dict_setitem(o, key, value)
    elif base is list and type(key) is slice:
        list_assign_slice(o, plain_key(key), value)
    elif base is bytearray:
        key = plain_key(key)
        if type(key) is not slice:
            value = as_index(value)
        elif not isinstance(value, (bytes, bytearray, str, int, float)):
            value = bytearray(value)
        base.__setitem__(o, key, value)
    elif base is not list and type(key) is not slice and not isinstance(value, (int, float, str, bytes)):
        # An array or a view of one.
        kind = o.typecode if hasattr(o, 'typecode') else o.format
        base.__setitem__(o, plain_key(key), bool(value) if kind == '?' else float(value) if kind in 'fd' else as_index(value))
    else:
        base.__setitem__(o, plain_key(key), value)


def list_assign_slice(o, key, value):
    if _base(value) is not list and _base(value) is not tuple or _special(value, '__iter__') is None:
        try:
            iterator = iter(value)
        except TypeError:
            raise TypeError(
                'can only assign an iterable'
                if key.step is None or key.step == 1
                else 'must assign iterable to extended slice'
            ) from None
        value = [*iterator]
    else:
        value = [*value]
    list.__setitem__(o, key, value)


def op_delitem(o, key):
    base = _base(o)
    if base is dict:
        dict_delitem(o, key)
    else:
        base.__delitem__(o, plain_key(key))


def op_contains(item, o):
    base = _base(o)
    if base is dict:
        return find(o, item, hash(item)) >= 0
    if base is set or base is frozenset:
        return set_contains(o, item)
    if base is list or base is tuple:
        return row_find(o, item, 0, 9223372036854775807) >= 0
    kind = type(o)
    if kind is type({}.keys()):
        return op_contains(item, _mapping(o))
    if kind is type(type.__dict__):
        return item in _mapping(o)
    if kind is type({}.items()):
        if _base(item) is not tuple or _size(item) != 2:
            return False
        d = _mapping(o)
        place = find(d, item[0], hash(item[0]))
        if place < 0:
            return False
        value = _value_at(d, place)
        return value is item[1] or (True if value == item[1] else False)
    if getattr(kind, '__iter__', ...) is ... and _special(o, '__getitem__') is None:
        raise TypeError(f"argument of type '{_type_name(o)}' is not iterable")
    try:
        iterator = iter(o)
    except TypeError:
        raise TypeError(f"argument of type '{_type_name(o)}' is not iterable") from None
    for _, other in rest_of(iterator):
        if other is item or other == item:
            return True
    return False


def op_list(x):
    items = []
    list_fill(items, x)
    return items


def op_unpack(iterable, count):
    items = []
    for item in iterable:
        if len(items) == count:
            raise ValueError(f'too many values to unpack (expected {count})')
        items.append(item)
    if len(items) < count:
        raise ValueError(f'not enough values to unpack (expected {count}, got {len(items)})')
    return (*items,)


def op_unpack_ex(iterable, before):
    # CPython asks the iterator for the items before the starred name, and makes a list of it for what follows.
    iterator = iter(iterable)
    items = []
    if before:
        for _, item in rest_of(iterator):
            items.append(item)
            if len(items) == before:
                break
    return items + op_list(iterator) if len(items) == before else items


def op_list_extend(l, iterable):
    list_fill(l, iterable)


def op_build_set(items):
    s = set()
    for item in items:
        set_store(s, item, hash(item))
    return s


def op_set_add(s, item):
    set_store(s, item, hash(item))


def op_set_update(s, iterable):
    set_fill(s, iterable)


def op_build_map(items):
    d, index = {}, 0
    while index < len(items):
        dict_setitem(d, items[index], items[index + 1])
        index += 2
    return d


def op_dict_update(d, mapping):
    if not isinstance(mapping, dict) and not hasattr(mapping, 'keys'):
        raise TypeError(f"'{_type_name(mapping)}' object is not a mapping")
    dict_merge(d, mapping)


def op_dict_merge(d, mapping, function):
    if not isinstance(mapping, dict) and not hasattr(mapping, 'keys'):
        raise TypeError(f'{function} argument after ** must be a mapping, not {_type_name(mapping)}')
    for key in _keys_of(mapping):
        if not isinstance(key, str):
            raise TypeError('keywords must be strings')
        if key in d:
            raise TypeError(f"{function} got multiple values for keyword argument '{key}'")
        d[key] = mapping[key]


def op_call_ex(function, positional, keywords):
    try:
        iterator = iter(positional)
    except TypeError:
        if _has_special(positional, '__iter__'):
            raise
        raise TypeError(
            f'{callable_text(function)} argument after * must be an iterable, not {_type_name(positional)}'
        ) from None
    items = []
    list_drain(items, positional, iterator)
    return function(*items, **keywords)


def callable_text(function):
    name = getattr(function, '__qualname__', None)
    if name is None:
        return f'{_type_name(function)} object'
    module = getattr(function, '__module__', None)
    return f'{name}()' if module is None or module == 'builtins' else f'{module}.{name}()'


def op_send(receiver, value):
    return op_next(receiver) if value is None else receiver.send(value)


# ---- operators ----

def op_add(a, b):
    return _base(a).__add__(a, b)


def op_iadd(a, b):
    base = _base(a)
    if base is list:
        list_fill(a, b)
        return a
    if hasattr(base, '__iadd__'):
        deque_extend(a, b)
        return a
    return op_add(a, b)


def is_sequence(x):
    base = _base(x)
    return base is list or base is tuple or base is str or base is bytes or base is bytearray or hasattr(base, 'rotate')


def op_mul(a, b):
    if is_sequence(a):
        return _base(a).__mul__(a, as_index(b))
    return _base(b).__mul__(b, as_index(a))


def op_imul(a, b):
    base = _base(a)
    if hasattr(base, '__imul__'):
        return base.__imul__(a, as_index(b))
    return op_mul(a, b)


def op_or(a, b):
    if _base(a) is dict:
        return dict_or(a, b)
    if is_set(a) and is_set(b):
        return set_union(a, b)
    if type(a) is type(type.__dict__) or type(b) is type(type.__dict__):
        return unproxied(a) | unproxied(b)
    result = set()
    set_fill(result, a)
    set_fill(result, b)
    return result


def unproxied(x):
    return _mapping(x) if type(x) is type(type.__dict__) else x


def op_ior(a, b):
    if _base(a) is dict:
        dict_fill(a, b, {})
        return a
    if _base(a) is set:
        set_fill(a, b)
        return a
    return op_or(a, b)


def op_and(a, b):
    if is_set(a) and is_set(b):
        return set_intersection(a, b)
    return view_and(a, b)


def is_view(x):
    return type(x) is type({}.keys()) or type(x) is type({}.items())


def view_and(a, b):
    if not is_view(a):
        a, b = b, a
    if type(b) is set and _size(a) <= _size(b):
        return set_intersection(b, a)
    if is_view(b) and _size(b) > _size(a):
        a, b = b, a
    result = set()
    for key in b:
        if op_contains(key, a):
            set_store(result, key, hash(key))
    return result


def view_isdisjoint(self, other):
    for key in other:
        if op_contains(key, self):
            return False
    return True


def op_iand(a, b):
    if _base(a) is set:
        set_intersection_update(a, b)
        return a
    return op_and(a, b)


def op_sub(a, b):
    if is_set(a) and is_set(b):
        return set_difference(a, b)
    result = set()
    set_fill(result, a)
    set_remove_all(result, b)
    return result


def op_isub(a, b):
    if _base(a) is set:
        set_remove_all(a, b)
        return a
    return op_sub(a, b)


def op_xor(a, b):
    if is_set(a) and is_set(b):
        return set_symmetric_difference(a, b)
    result = set()
    set_fill(result, a)
    set_flip(result, b)
    return result


def op_ixor(a, b):
    if _base(a) is set:
        set_flip(a, b)
        return a
    return op_xor(a, b)


# ---- comparisons of containers ----

def op_compare_eq(a, b):
    return compare_layout(a, b, '==')


def op_compare_ne(a, b):
    return compare_layout(a, b, '!=')


def op_compare_lt(a, b):
    return compare_layout(a, b, '<')


def op_compare_le(a, b):
    return compare_layout(a, b, '<=')


def op_compare_gt(a, b):
    return compare_layout(a, b, '>')


def op_compare_ge(a, b):
    return compare_layout(a, b, '>=')


def compare_with(a, b, op):
    if op == '==':
        return a == b
    if op == '!=':
        return a != b
    if op == '<':
        return a < b
    if op == '<=':
        return a <= b
    if op == '>':
        return a > b
    return a >= b


def compare_layout(a, b, op):
    base, other = _base(a), _base(b)
    if base is other and (base is list or base is tuple or hasattr(base, 'rotate')):
        return compare_rows(a, b, op)
    if is_set(a) and is_set(b):
        return compare_sets(a, b, op)
    equal = None
    if base is dict and other is dict:
        equal = dicts_equal(a, b)
    elif type(a) is type(type.__dict__):
        return compare_with(_mapping(a), b, op)
    elif type(b) is type(type.__dict__):
        return compare_with(a, _mapping(b), op)
    elif is_view(a) and (is_set(b) or is_view(b)) or is_set(a) and is_view(b):
        return compare_views(a, b, op)
    elif base is other and hasattr(a, '__func__'):
        equal = a.__self__ is b.__self__ and a.__func__ == b.__func__
    elif base is other and hasattr(a, 'cell_contents'):
        if cell_is_empty(a) or cell_is_empty(b):
            return compare_with(not cell_is_empty(a), not cell_is_empty(b), op)
        return compare_with(a.cell_contents, b.cell_contents, op)
    elif base is other and base is slice:
        return compare_with((a.start, a.stop, a.step), (b.start, b.stop, b.step), op)
    elif callable(a) and callable(b) and base is other:
        x, y = _referent(a), _referent(b)
        equal = x == y if x is not None and y is not None else a is b
    else:
        equal = a is b
    if op == '==':
        return True if equal else False
    if op == '!=':
        return False if equal else True
    raise TypeError(f"'{op}' not supported between instances of '{_type_name(a)}' and '{_type_name(b)}'")


def cell_is_empty(cell):
    try:
        cell.cell_contents
    except ValueError:
        return True
    return False


def compare_rows(a, b, op):
    get = _base(a).__getitem__
    if _size(a) != _size(b):
        if op == '==':
            return False
        if op == '!=':
            return True
    index = 0
    while index < _size(a) and index < _size(b):
        x, y = get(a, index), get(b, index)
        if x is not y and not (x == y):
            if index >= _size(a) or index >= _size(b):
                # The comparison has shortened them.
                break
            if op == '==':
                return False
            if op == '!=':
                return True
            return compare_with(x, y, op)
        index += 1
    return compare_with(_size(a), _size(b), op)


def dicts_equal(a, b):
    if _size(a) != _size(b):
        return False
    place = _next_place(a, 0)
    while place >= 0:
        key, value = _key_at(a, place), _value_at(a, place)
        other = find(b, key, _hash_at(a, place))
        if other < 0:
            return False
        found = _value_at(b, other)
        if value is not found and not (value == found):
            return False
        place = _next_place(a, place + 1)
    return True


def compare_sets(a, b, op):
    if op == '==':
        return _size(a) == _size(b) and is_subset(a, b)
    if op == '!=':
        return not (_size(a) == _size(b) and is_subset(a, b))
    if op == '<=':
        return is_subset(a, b)
    if op == '<':
        return _size(a) < _size(b) and is_subset(a, b)
    if op == '>=':
        return is_subset(b, a)
    return _size(b) < _size(a) and is_subset(b, a)


def all_in(a, b):
    for item in a:
        if item not in b:
            return False
    return True


def compare_views(a, b, op):
    x, y = _size(a), _size(b)
    if op == '==':
        return x == y and all_in(a, b)
    if op == '!=':
        return not (x == y and all_in(a, b))
    if op == '<=':
        return x <= y and all_in(a, b)
    if op == '<':
        return x < y and all_in(a, b)
    if op == '>=':
        return x >= y and all_in(b, a)
    return x > y and all_in(b, a)


# ---- hash, repr, str, format ----

def op_hash(x):
    # As hash(x): a class's own __hash__ counts.
    if _base(x) is tuple and type(x).__hash__ is tuple.__hash__:
        return op_native_hash(x)
    method = _special(x, '__hash__')
    if method is None:
        raise TypeError(f"unhashable type: '{_type_name(x)}'")
    result = method()
    if not isinstance(result, int):
        raise TypeError('__hash__ method should return an integer')
    return int.__hash__(result)


def op_native_hash(x):
    # By layout.
    if _base(x) is tuple:
        hashes = []
        for item in tuple.__iter__(x):
            hashes.append(hash(item))
        return _tuple_hash(hashes)
    if hasattr(x, '__func__'):
        return object.__hash__(x.__self__) ^ hash(x.__func__)
    if callable(x) and hasattr(x, '__callback__'):
        # A weak reference keeps its referent's hash.
        referent = _referent(x)
        if referent is None:
            raise TypeError('weak object has gone away')
        return _keep_hash(x, hash(referent))
    return object.__hash__(x)


# ids of the containers that are being shown
showing = []


def op_repr(x):
    # As repr(x): a class's own __repr__ counts.
    if _overrides_repr(x):
        method = _special(x, '__repr__')
        text = method()
        if not isinstance(text, str):
            raise TypeError(f'__repr__ returned non-string (type {_type_name(text)})')
        return text
    return op_native_repr(x)


def op_native_repr(x):
    # By layout.
    base = _base(x)
    if base is list:
        return repr_row(x, list.__iter__(x), '[', ']', '[...]')
    if base is tuple:
        return repr_row(x, tuple.__iter__(x), '(', ',)' if _size(x) == 1 else ')', '(...)')
    if base is dict:
        return repr_dict(x)
    if base is set or base is frozenset:
        name = _type_name(x)
        if not _size(x):
            return f'{name}()'
        if type(x) is set:
            return repr_row(x, [*base.__iter__(x)], '{', '}', f'{name}(...)')
        return repr_row(x, [*base.__iter__(x)], name + '({', '})', f'{name}(...)')
    if hasattr(base, 'rotate'):
        end = ')' if x.maxlen is None else f', maxlen={x.maxlen})'
        return repr_row(x, [*base.__iter__(x)], type(x).__name__ + '([', ']' + end, '[...]')
    kind = type(x)
    if kind is type({}.keys()) or kind is type({}.values()) or kind is type({}.items()):
        return repr_row(x, [*x], kind.__name__ + '([', '])', '...')
    if kind is type(type.__dict__):
        return f'mappingproxy({_mapping(x)!r})'
    if kind is type(list[int]):
        shown = ', '.join([type_expression(arg) for arg in x.__args__])
        return f'{type_expression(x.__origin__)}[{shown or "()"}]'
    if kind is type(int | str):
        return ' | '.join([type_expression(arg) for arg in x.__args__])
    if isinstance(x, BaseException):
        args = x.args
        if len(args) == 1:
            return f'{kind.__name__}({args[0]!r})'
        return kind.__name__ + repr(args)
    if isinstance(x, slice):
        return f'slice({x.start!r}, {x.stop!r}, {x.step!r})'
    if hasattr(x, '__func__'):
        function = x.__func__
        if kind is staticmethod or kind is classmethod:
            return f'<{kind.__name__}({function!r})>'
        name = getattr(function, '__qualname__', None) or getattr(function, '__name__', '?')
        return f'<bound method {name} of {x.__self__!r}>'
    return object.__repr__(x)


def type_expression(x):
    # An argument of a generic alias or a union (ga_repr_item).
    if x is ...:
        return '...'
    if x is type(None):
        return 'None'
    if type(x) is not type(list[int]) and isinstance(x, type):
        return x.__qualname__ if x.__module__ == 'builtins' else f'{x.__module__}.{x.__qualname__}'
    return repr(x)


def repr_row(x, items, begin, end, again):
    here = id(x)
    if here in showing:
        return again
    showing.append(here)
    try:
        parts = []
        for item in items:
            parts.append(repr(item))
        return begin + ', '.join(parts) + end
    finally:
        showing.pop()


def repr_dict(x):
    here = id(x)
    if here in showing:
        return '{...}'
    showing.append(here)
    try:
        parts = []
        place = _next_place(x, 0)
        while place >= 0:
            key, value = _key_at(x, place), _value_at(x, place)
            parts.append(f'{key!r}: {value!r}')
            place = _next_place(x, place + 1)
        return '{' + ', '.join(parts) + '}'
    finally:
        showing.pop()


def op_str(x):
    method = _special(x, '__str__')
    text = method()
    if not isinstance(text, str):
        raise TypeError(f'__str__ returned non-string (type {_type_name(text)})')
    return text


def op_native_str(x):
    # By layout: object.__str__ and BaseException.__str__.
    if isinstance(x, BaseException):
        args = x.args
        if not args:
            return ''
        if len(args) == 1:
            return repr(args[0]) if isinstance(x, KeyError) else str(args[0])
        return str(args)
    if type(x) is type(type.__dict__):
        return str(_mapping(x))
    return repr(x)


def op_format(value, spec):
    method = _special(value, '__format__')
    text = method(spec)
    if not isinstance(text, str):
        raise TypeError(f'__format__ must return a str, not {_type_name(text)}')
    return text


def op_format_value(value, conversion, spec):
    if conversion == 1:
        value = str(value)
    elif conversion == 2:
        value = repr(value)
    elif conversion == 3:
        value = ascii(value)
    return op_format(value, spec)


def op_ifloordiv(a, b):
    return op_floordiv(a, b)


def op_ilshift(a, b):
    return op_lshift(a, b)


def op_imatmul(a, b):
    return op_matmul(a, b)


def op_imod(a, b):
    return op_mod(a, b)


def op_ipow(a, b):
    return op_pow(a, b)


def op_irshift(a, b):
    return op_rshift(a, b)


def op_itruediv(a, b):
    return op_truediv(a, b)


def op_mod(a, b):
    return str_percent(a, b) if _base(a) is str else bytes_percent(a, b)
