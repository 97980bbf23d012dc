# What a weak proxy does: the same on the object it stands for (Objects/weakrefobject.c).


def proxy_str(self):
    return str(_proxy_target(self))


def proxy_call(self, /, *args, **kwargs):
    return _proxy_target(self)(*args, **kwargs)


def proxy_len(self):
    return len(_proxy_target(self))


def proxy_bool(self):
    return bool(_proxy_target(self))


def proxy_iter(self):
    return iter(_proxy_target(self))


def proxy_next(self):
    return next(_proxy_target(self))


def proxy_contains(self, item):
    return item in _proxy_target(self)


def proxy_getitem(self, key):
    return _proxy_target(self)[key]


def proxy_setitem(self, key, value):
    _proxy_target(self)[key] = value


def proxy_delitem(self, key):
    del _proxy_target(self)[key]


def proxy_eq(self, other):
    return _proxy_target(self) == _proxy_target(other)


def proxy_ne(self, other):
    return _proxy_target(self) != _proxy_target(other)


def proxy_lt(self, other):
    return _proxy_target(self) < _proxy_target(other)


def proxy_le(self, other):
    return _proxy_target(self) <= _proxy_target(other)


def proxy_gt(self, other):
    return _proxy_target(self) > _proxy_target(other)


def proxy_ge(self, other):
    return _proxy_target(self) >= _proxy_target(other)


def proxy_add(self, other):
    return _proxy_target(self) + _proxy_target(other)


def proxy_sub(self, other):
    return _proxy_target(self) - _proxy_target(other)


def proxy_mul(self, other):
    return _proxy_target(self) * _proxy_target(other)


def proxy_truediv(self, other):
    return _proxy_target(self) / _proxy_target(other)


def proxy_int(self):
    return int(_proxy_target(self))


def proxy_float(self):
    return float(_proxy_target(self))


def proxy_index(self):
    return _proxy_target(self).__index__()


def gc_collect(generation=2):
    # gc.collect: finalizers and callbacks run between the two halves.
    generation = index_of(generation)
    if generation < 0 or generation > 2:
        raise ValueError("invalid generation")
    return gc_collect_called(generation)


def gc_collect_called(generation):
    callbacks = _gc_enter()
    if callbacks is None:
        return 0
    if callbacks:
        gc_call(callbacks, 'start', generation, 0)
    _gc_begin(generation)
    found = _gc_finish()
    if callbacks:
        gc_call(callbacks, 'stop', generation, found)
    _gc_leave()
    return found


def gc_call(callbacks, phase, generation, collected):
    info = {'generation': generation, 'collected': collected, 'uncollectable': 0}
    for callback in callbacks:
        try:
            callback(phase, info)
        except BaseException as exception:
            _report_ignored(callback, exception)
