# _thread: one thread runs at a time. A new thread runs when it is started, up to where it has to wait or its end: as under
# CPython, where it has five milliseconds before another's turn comes. A thread is a generator; where it waits, the frames
# of its calls are put aside with it, and whoever let it go on does. The main thread alone chooses who is next: where it
# waits itself it lets others go on, in the order in which what they wait for has come. Where nobody can go on, the clock does.

import sys as _sys
import time as _time
from collections import deque as _deque

error = RuntimeError
TIMEOUT_MAX = 9223372036.0

_MAIN = 139900000000000
# Of the threads on the stack: who they are, the innermost last.
_running = [_MAIN]
# Threads that have begun and not ended, by ident; what is called before the program ends.
_threads = {}
_ending = []
_ready = _deque()
_sleeping = []
_stack_size = 0


class _Turn:
    # A thread that waits: until it is woken, or until the deadline.
    __slots__ = ('ident', 'deadline', 'woken', 'ready')

    def __init__(self):
        self.woken = self.ready = False


def _deadline(timeout):
    return None if timeout is None or timeout < 0 else _time.monotonic() + timeout


def _pause(turn, deadline=None):
    # Whether it was woken in time.
    turn.ident = get_ident()
    turn.deadline = deadline
    if deadline is not None and not turn.ready:
        place = len(_sleeping)
        while place and _sleeping[place - 1].deadline > deadline:
            place -= 1
        _sleeping.insert(place, turn)
    if len(_running) > 1:
        _thread_park()
    else:
        while (following := _next()) is not turn:
            _go_on(following.ident)
    return turn.woken


def _next():
    while True:
        now = _time.monotonic()
        while _sleeping and _sleeping[0].deadline <= now:
            turn = _sleeping.pop(0)
            turn.ready = True
            _ready.append(turn)
        if _ready:
            return _ready.popleft()
        if not _sleeping:
            raise NotImplementedError('heaplens runs one thread at a time: each of them waits for another, for ever')
        _time_passes(_sleeping[0].deadline - now)


def _wake(turn):
    if not turn.ready:
        turn.woken = turn.ready = True
        if turn.deadline is not None:
            _sleeping.remove(turn)
        _ready.append(turn)


def _wake_some(turns, n=1):
    # The first on the list of those who wait for the same, without those whose time is up.
    while turns and n > 0:
        turn = turns.pop(0)
        if not turn.ready:
            _wake(turn)
            n -= 1


def _wait_in(turns, deadline):
    # Waits on a list of those who wait for the same.
    turn = _Turn()
    turns.append(turn)
    woken = _pause(turn, deadline)
    if not woken and turn in turns:
        turns.remove(turn)
    return woken


def _go_on(ident):
    _running.append(ident)
    try:
        _thread_resume(_threads[ident][0])
    except StopIteration:
        pass
    finally:
        _running.pop()


def _sleep(seconds):
    _pause(_Turn(), _time.monotonic() + seconds)


def _end():
    # The program has ended. The newest function first.
    while _ending:
        _ending.pop()()


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError('timeout value must be positive')
    if timeout > TIMEOUT_MAX:
        raise OverflowError('timeout value is too large')


class lock:
    __slots__ = ('_held', '_turns', '__weakref__')

    def __reduce__(self):
        raise TypeError(f"cannot pickle '_thread.{type(self).__name__}' object")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_thread.lock' instances")

    def acquire(self, blocking=True, timeout=-1):
        _check_timeout(blocking, timeout)
        if self._held:
            if not blocking or not timeout:
                return False
            deadline = _deadline(timeout)
            while self._held:
                if not _wait_in(self._turns, deadline) and self._held:
                    return False
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held = False
        _wake_some(self._turns)

    def _at_once(self):
        # What a condition gives back while it waits.
        self.release()

    def _again(self, state):
        self.acquire()

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
    new._turns = []
    return new


allocate = allocate_lock


class RLock:
    __slots__ = ('_owner', '_count', '_turns', '__weakref__')

    def __init__(self):
        self._owner = self._count = 0
        self._turns = []

    def acquire(self, blocking=True, timeout=-1):
        _check_timeout(blocking, timeout)
        if self._count and self._owner != get_ident():
            if not blocking or not timeout:
                return False
            deadline = _deadline(timeout)
            while self._count:
                if not _wait_in(self._turns, deadline) and self._count:
                    return False
        self._owner = get_ident()
        self._count += 1
        return True

    def release(self):
        if not self._is_owned():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = 0
            _wake_some(self._turns)

    def _at_once(self):
        count, self._count = self._count, 1
        self.release()
        return count

    def _again(self, state):
        self.acquire()
        self._count = state

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
    return len(_threads)


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
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')
    ident = _MAIN - 2000000
    while ident in _threads:
        ident -= 1000000
    # The thread, and where objects keep attributes that only it sees.
    _threads[ident] = _body(function, args, kwargs, ident), []
    _go_on(ident)
    return ident


def _body(function, args, kwargs, ident):
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
        for spaces in _threads.pop(ident)[1]:
            spaces.pop(ident, None)
    return
    yield


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
        raise AttributeError(f'{_type_name(self)!r} object has no attribute {name!r}')

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
        if ident in _threads:
            _threads[ident][1].append(spaces)
        # The first time it is type() that calls __init__.
        if len(spaces) > 1 and type(local).__init__ is not object.__init__:
            args, kwargs = object.__getattribute__(local, '_local__args')
            type(local).__init__(local, *args, **kwargs)
    return spaces[ident]


for _cls in (lock, RLock, _local):
    _name_in_full(_cls)
