# threading: threads, and what guards them (see _thread).

import _thread
import sys as _sys
from _thread import RLock, TIMEOUT_MAX, allocate_lock as Lock, error as ThreadError, get_ident, get_native_id, stack_size
from _thread import _local as local

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError',
           'Timer', 'ThreadError', 'setprofile', 'settrace', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs',
           'gettrace', 'getprofile', 'get_native_id']

_number = 0
_active = {}
# What other modules do before the program ends, ahead of waiting for threads.
_before_ending = []


class ExceptHookArgs(tuple):
    __match_args__ = ('exc_type', 'exc_value', 'exc_traceback', 'thread')
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        fields = ', '.join([f'{name}={value!r}' for name, value in zip(self.__match_args__, self)])
        return f'_thread._ExceptHookArgs({fields})'


def excepthook(args, /):
    exc_type, exc_value, exc_traceback, thread = args
    if exc_type is SystemExit:
        return
    import traceback
    name = thread.name if thread is not None else get_ident()
    print(f'Exception in thread {name}:', file=_sys.stderr, flush=True)
    traceback.print_exception(exc_type, exc_value, exc_traceback)


__excepthook__ = excepthook


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _number
        assert group is None, 'group argument must be None for now'
        if name:
            name = str(name)
        else:
            _number += 1
            name = f'Thread-{_number}'
            if target is not None:
                try:
                    name += f' ({target.__name__})'
                except AttributeError:
                    pass
        self._target, self._name, self._args = target, name, args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._state = 'initial'
        self._joining = []
        self._initialized = True

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        status = self._state
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{self.__class__.__name__}({self._name}, {status})>'

    def start(self):
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._state != 'initial':
            raise RuntimeError('threads can only be started once')
        if _shutdown not in _thread._ending:
            _thread._ending.append(_shutdown)
        _thread.start_new_thread(self._bootstrap, ())

    def _bootstrap(self):
        self._ident = get_ident()
        self._state = 'started'
        _active[self._ident] = self
        try:
            self.run()
        except BaseException as e:
            if isinstance(e, NotImplementedError) and str(e).startswith('heaplens'):
                raise
            excepthook(ExceptHookArgs((type(e), e, e.__traceback__, self)))
        finally:
            self._state = 'stopped'
            del _active[self._ident]
            _thread._wake_some(self._joining, len(self._joining))

    def run(self):
        target, args, kwargs = self._target, self._args, self._kwargs
        # Each runs once, and is forgotten then.
        del self._target, self._args, self._kwargs
        if target is not None:
            target(*args, **kwargs)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._state == 'initial':
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if self._state != 'stopped':
            _thread._wait_in(self._joining, None if timeout is None else _thread._deadline(max(timeout, 0)))

    def _checked(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self

    def _rename(self, name):
        self._checked()._name = str(name)

    def _set_daemon(self, daemonic):
        if self._initialized and self._state == 'initial':
            self._daemonic = daemonic
            return
        raise RuntimeError('cannot set daemon status of active thread' if self._initialized
                           else 'Thread.__init__() not called')

    def is_alive(self):
        return self._checked()._state == 'started'

    name = property(lambda self: self._checked()._name, _rename)
    daemon = property(lambda self: self._checked()._daemonic, _set_daemon)
    ident = native_id = property(lambda self: self._checked()._ident)

    def isDaemon(self):
        import warnings
        warnings.warn('isDaemon() is deprecated, get the daemon attribute instead', DeprecationWarning)
        return self.daemon

    def setDaemon(self, daemonic):
        import warnings
        warnings.warn('setDaemon() is deprecated, set the daemon attribute instead', DeprecationWarning)
        self.daemon = daemonic

    def getName(self):
        import warnings
        warnings.warn('getName() is deprecated, get the name attribute instead', DeprecationWarning)
        return self.name

    def setName(self, name):
        import warnings
        warnings.warn('setName() is deprecated, set the name attribute instead', DeprecationWarning)
        self.name = name


class _MainThread(Thread):
    def __init__(self):
        self._name, self._daemonic, self._state, self._initialized = 'MainThread', False, 'started', True
        self._target, self._args, self._kwargs = None, (), {}
        self._joining = []
        self._ident = _thread._MAIN
        _active[self._ident] = self


class _DummyThread(Thread):
    # A thread that _thread has started.
    def __init__(self):
        global _number
        _number += 1
        self._name, self._daemonic, self._state, self._initialized = f'Dummy-{_number}', True, 'started', True
        self._target, self._args, self._kwargs = None, (), {}
        self._joining = []
        self._ident = get_ident()


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval, self.function = interval, function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        finished = self.finished
        if not finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        finished.set()


def _shutdown():
    while _before_ending:
        _before_ending.pop()()
    for thread in list(_active.values()):
        if thread is not _main and not thread.daemon and thread.is_alive():
            thread.join()
    if any([thread is not _main and not thread.daemon for thread in _active.values()]):
        _shutdown()


def current_thread():
    found = _active.get(get_ident())
    if found is None:
        found = _DummyThread()
    return found


def main_thread():
    return _main


def enumerate():
    return list(_active.values())


def active_count():
    return len(_active)


def currentThread():
    import warnings
    warnings.warn('currentThread() is deprecated, use current_thread() instead', DeprecationWarning)
    return current_thread()


def activeCount():
    import warnings
    warnings.warn('activeCount() is deprecated, use active_count() instead', DeprecationWarning)
    return active_count()


class Condition:
    def __init__(self, lock=None):
        self._lock = lock = RLock() if lock is None else lock
        self.acquire, self.release = lock.acquire, lock.release
        self._waiters = []

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __enter__(self):
        return self._lock.__enter__()

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def _is_owned(self):
        return self._lock._is_owned() if hasattr(self._lock, '_is_owned') else self._lock.locked()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        lock = self._lock
        saved = lock._at_once() if hasattr(lock, '_at_once') else lock.release()
        try:
            return _thread._wait_in(self._waiters, None if timeout is None else _thread._deadline(max(timeout, 0)))
        finally:
            lock._again(saved) if hasattr(lock, '_again') else lock.acquire()

    def wait_for(self, predicate, timeout=None):
        deadline = None if timeout is None else _thread._deadline(max(timeout, 0))
        result = predicate()
        while not result:
            left = None
            if deadline is not None:
                left = deadline - _thread._time.monotonic()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        _thread._wake_some(self._waiters, n)

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        import warnings
        warnings.warn('notifyAll() is deprecated, use notify_all() instead', DeprecationWarning)
        self.notify_all()


def _shown(obj, state):
    cls = obj.__class__
    return f'<{cls.__module__}.{cls.__qualname__} at {id(obj):#x}: {state}>'


class Semaphore:
    def __init__(self, value=1):
        self._value, self._cond = value, Condition(Lock())
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')

    def __repr__(self):
        return _shown(self, f'value={self._value}')

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        deadline = None if timeout is None else _thread._deadline(max(timeout, 0))
        while not self._value:
            if not blocking or not _thread._wait_in(self._cond._waiters, deadline) and not self._value:
                return False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n
        _thread._wake_some(self._cond._waiters, n)

    def __exit__(self, *args):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>'

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        self._value += n
        _thread._wake_some(self._cond._waiters, n)


class Event:
    def __init__(self):
        self._flag, self._cond = False, Condition(Lock())

    def __repr__(self):
        return _shown(self, 'set' if self._flag else 'unset')

    def is_set(self):
        return self._flag

    def isSet(self):
        import warnings
        warnings.warn('isSet() is deprecated, use is_set() instead', DeprecationWarning)
        return self.is_set()

    def set(self):
        self._flag = True
        self._wake()

    def _wake(self):
        waiting = self._cond._waiters
        _thread._wake_some(waiting, len(waiting))

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return self._flag or _thread._wait_in(
            self._cond._waiters, None if timeout is None else _thread._deadline(max(timeout, 0)))


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self._parties, self._action, self._timeout = parties, action, timeout
        self._broken = False
        # Of the round: how many have come, those who wait, and whether all may leave.
        self._round = [0, [], False]

    def __repr__(self):
        cls = self.__class__
        state = 'broken' if self._broken else f'waiters={self.n_waiting}/{self.parties}'
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>'

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        if self._broken:
            raise BrokenBarrierError
        round = self._round
        index = round[0]
        round[0] += 1
        if index + 1 < self._parties:
            woken = _thread._wait_in(round[1], None if timeout is None else _thread._deadline(max(timeout, 0)))
            if not round[2]:
                if not woken:
                    self.abort()
                raise BrokenBarrierError
            return index
        if self._action:
            try:
                self._action()
            except BaseException:
                self.abort()
                raise
        round[2] = True
        self._leave()
        return index

    def _leave(self):
        waiting = self._round[1]
        self._round = [0, [], False]
        _thread._wake_some(waiting, len(waiting))

    def reset(self):
        self._leave()
        self._broken = False

    def abort(self):
        self._broken = True
        self._leave()

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._round[0])
    broken = property(lambda self: self._broken)


def _no_tracing(name):
    def function(*args):
        raise NotImplementedError(f'heaplens traces programs itself: threading.{name} is not supported')
    function.__name__ = name
    return function


settrace, setprofile = _no_tracing('settrace'), _no_tracing('setprofile')


def gettrace():
    return None


getprofile = gettrace
_main = _MainThread()
