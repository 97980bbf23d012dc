# _thread: one thread at a time. A new thread runs to its end when it is started, as a short one does under CPython, where
# it has five milliseconds before another's turn comes. Where a thread would have to wait for another, it is refused.

import sys as _sys

error = RuntimeError
TIMEOUT_MAX = 9223372036.0

_MAIN = 139900000000000
_running = [_MAIN]
_started = 0
_stack_size = 0


def _wait(timeout=None):
    # What only another thread could end: forever, or until the clock says so.
    if timeout is None or timeout < 0:
        raise NotImplementedError('heaplens runs one thread at a time: this would wait for another thread')
    import time
    time.sleep(timeout)
    return False


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError('timeout value must be positive')
    if timeout > TIMEOUT_MAX:
        raise OverflowError('timeout value is too large')


class lock:
    __slots__ = ('_held', '__weakref__')

    def __reduce__(self):
        raise TypeError(f"cannot pickle '_thread.{type(self).__name__}' object")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_thread.lock' instances")

    def acquire(self, blocking=True, timeout=-1):
        _check_timeout(blocking, timeout)
        if self._held:
            return _wait(timeout) if blocking else False
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held = False

    def locked(self):
        return self._held

    acquire_lock, release_lock, locked_lock = acquire, release, locked
    __enter__ = acquire

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f'<{"locked" if self._held else "unlocked"} _thread.lock object at {id(self):#x}>'


LockType = lock


def allocate_lock():
    new = object.__new__(lock)
    new._held = False
    return new


allocate = allocate_lock


class RLock:
    __slots__ = ('_owner', '_count', '__weakref__')

    def __init__(self):
        self._owner = self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        _check_timeout(blocking, timeout)
        if self._count and self._owner != get_ident():
            return _wait(timeout) if blocking else False
        self._owner = get_ident()
        self._count += 1
        return True

    def release(self):
        if not self._is_owned():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = 0

    def _is_owned(self):
        return self._count > 0 and self._owner == get_ident()

    __enter__ = acquire

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        state = 'locked' if self._count else 'unlocked'
        return f'<{state} _thread.RLock object owner={self._owner} count={self._count} at {id(self):#x}>'


def get_ident():
    return _running[-1]


get_native_id = get_ident


def _count():
    return len(_running) - 1


def stack_size(size=0, /):
    global _stack_size
    old, _stack_size = _stack_size, size
    return old


def exit():
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    raise NotImplementedError('heaplens gets no signals: _thread.interrupt_main is not supported')


def start_new_thread(function, args, kwargs={}, /):
    global _started
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')
    _started += 1
    ident = _MAIN - 1000000 * (len(_running) + 1)
    _running.append(ident)
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as e:
        if isinstance(e, NotImplementedError) and str(e).startswith('heaplens'):
            raise
        import traceback
        _sys.stderr.write(f'Exception ignored in thread started by: {function!r}\n')
        traceback.print_exception(e)
    finally:
        _running.pop()
    return ident


start_new = start_new_thread


class _local:
    # Each thread sees attributes of its own; __init__ runs again in each.
    def __new__(cls, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_local__own', {})
        object.__setattr__(self, '_local__args', (args, kwargs))
        _own(self)
        return self

    def __getattribute__(self, name):
        if name == '__dict__':
            return _own(self)
        own = _own(self)
        kind = type(self)
        for base in kind.__mro__:
            found = base.__dict__.get(name, _own)
            if found is not _own:
                if name in own and not hasattr(type(found), '__set__'):
                    break
                return object.__getattribute__(self, name)
        if name in own:
            return own[name]
        raise AttributeError(f'{kind.__name__!r} object has no attribute {name!r}')

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        for base in type(self).__mro__:
            if hasattr(type(base.__dict__.get(name)), '__set__'):
                object.__setattr__(self, name, value)
                return
        _own(self)[name] = value

    def __delattr__(self, name):
        own = _own(self)
        if name not in own:
            raise AttributeError(name)
        del own[name]


def _own(local):
    spaces = object.__getattribute__(local, '_local__own')
    ident = get_ident()
    if ident not in spaces:
        spaces[ident] = {}
        # The first time it is type() that calls __init__.
        if len(spaces) > 1 and type(local).__init__ is not object.__init__:
            args, kwargs = object.__getattribute__(local, '_local__args')
            type(local).__init__(local, *args, **kwargs)
    return spaces[ident]


for _cls in (lock, RLock, _local):
    _name_in_full(_cls)
