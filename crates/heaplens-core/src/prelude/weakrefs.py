# What a weak proxy does: the same on the object it stands for (Objects/weakrefobject.c).


def proxy_operation(name, /, *operands):
    import builtins, operator
    return getattr(operator, name, getattr(builtins, name, None))(*operands)


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
