# concurrent.futures: a pool of threads, each of which runs to its end what it is given (see _thread). So what is
# submitted is done when `submit` returns. There are no processes.

import threading as _threading
import time as _time
from collections import namedtuple as _namedtuple

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError', 'BrokenExecutor',
           'Future', 'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor', 'ThreadPoolExecutor')
FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'
_DONE = ('CANCELLED', 'CANCELLED_AND_NOTIFIED', 'FINISHED')


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


TimeoutError = TimeoutError
DoneAndNotDoneFutures = _namedtuple('DoneAndNotDoneFutures', 'done not_done')


class Future:
    __heaplens_drawn__ = ('_state', '_result', '_exception')

    def __init__(self):
        self._state = 'PENDING'
        self._result = self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        state = self._state.partition('_')[0].lower()
        head = f'<{self.__class__.__name__} at {id(self):#x} state={state}'
        if self._state != 'FINISHED':
            return head + '>'
        if self._exception:
            return f'{head} raised {self._exception.__class__.__name__}>'
        return f'{head} returned {self._result.__class__.__name__}>'

    def _settle(self, state):
        self._state = state
        for callback in self._done_callbacks:
            self._tell(callback)

    def _tell(self, callback):
        try:
            callback(self)
        except Exception:
            import logging
            logging.getLogger('concurrent.futures').exception('exception calling callback for %r', self)

    def cancel(self):
        if self._state in ('RUNNING', 'FINISHED'):
            return False
        if self._state == 'PENDING':
            self._settle('CANCELLED')
        return True

    def cancelled(self):
        return self._state.startswith('CANCELLED')

    def running(self):
        return self._state == 'RUNNING'

    def done(self):
        return self._state in _DONE

    def add_done_callback(self, fn):
        if self._state in _DONE:
            self._tell(fn)
        else:
            self._done_callbacks.append(fn)

    def _wait(self, timeout):
        if self._state.startswith('CANCELLED'):
            raise CancelledError()
        if self._state != 'FINISHED':
            from _thread import _wait
            _wait(timeout)
            raise TimeoutError()

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        if self._state == 'CANCELLED':
            self._state = 'CANCELLED_AND_NOTIFIED'
            return False
        if self._state == 'PENDING':
            self._state = 'RUNNING'
            return True
        raise RuntimeError('Future in unexpected state')

    def set_result(self, result):
        if self._state in _DONE:
            raise InvalidStateError('{}: {!r}'.format(self._state, self))
        self._result = result
        self._settle('FINISHED')

    def set_exception(self, exception):
        if self._state in _DONE:
            raise InvalidStateError('{}: {!r}'.format(self._state, self))
        self._exception = exception
        self._settle('FINISHED')

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


def as_completed(fs, timeout=None):
    waiting = []
    for future in fs:
        if future not in waiting:
            waiting.append(future)
    total = len(waiting)
    for future in [f for f in waiting if f.done()]:
        waiting.remove(future)
        yield future
    if waiting:
        from _thread import _wait
        _wait(timeout)
        raise TimeoutError('%d (of %d) futures unfinished' % (len(waiting), total))


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    done = {f for f in fs if f.done()}
    not_done = fs - done
    enough = not not_done
    if return_when == FIRST_COMPLETED:
        enough = enough or bool(done)
    elif return_when == FIRST_EXCEPTION:
        enough = enough or any([not f.cancelled() and f.exception() is not None for f in done])
    elif return_when != ALL_COMPLETED:
        raise ValueError('Invalid return condition: %r' % return_when)
    if not enough:
        from _thread import _wait
        _wait(timeout)
    return DoneAndNotDoneFutures(done, not_done)


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else timeout + _time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    future = futures.pop()
                    yield future.result() if end is None else future.result(end - _time.monotonic())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


_pools = 0


class ThreadPoolExecutor(Executor):
    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        global _pools
        if max_workers is None:
            max_workers = 5
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        if not thread_name_prefix:
            thread_name_prefix = f'ThreadPoolExecutor-{_pools}'
            _pools += 1
        self._thread_name_prefix = thread_name_prefix
        self._initializer, self._initargs = initializer, initargs
        self._shutdown = False
        self._broken = ''
        # How many of the pool's threads are busy: work that submits work finds the others.
        self._busy = 0
        self._started = set()

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        future = Future()
        if self._busy >= self._max_workers:
            raise NotImplementedError('heaplens runs one thread at a time: this work would wait for another thread')
        thread = _threading.Thread(target=self._work, args=(future, fn, args, kwargs),
                                   name=f'{self._thread_name_prefix}_{self._busy}')
        self._busy += 1
        try:
            thread.start()
        finally:
            self._busy -= 1
        return future

    def _work(self, future, fn, args, kwargs):
        name = _threading.current_thread().name
        if self._initializer is not None and name not in self._started:
            try:
                self._initializer(*self._initargs)
            except BaseException:
                import logging
                logging.getLogger('concurrent.futures').critical('Exception in initializer:', exc_info=True)
                self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
                future.set_exception(BrokenThreadPool(self._broken))
                return
        self._started.add(name)
        future.set_running_or_notify_cancel()
        try:
            result = fn(*args, **kwargs)
        except BaseException as e:
            if isinstance(e, NotImplementedError) and str(e).startswith('heaplens'):
                raise
            future.set_exception(e)
        else:
            future.set_result(result)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True


class BrokenThreadPool(BrokenExecutor):
    pass


class ProcessPoolExecutor(Executor):
    def __init__(self, *args, **kwargs):
        raise NotImplementedError('heaplens runs one process: ProcessPoolExecutor is not supported')


Error.__module__ = CancelledError.__module__ = InvalidStateError.__module__ = 'concurrent.futures._base'
BrokenExecutor.__module__ = Future.__module__ = Executor.__module__ = 'concurrent.futures._base'
ThreadPoolExecutor.__module__ = BrokenThreadPool.__module__ = 'concurrent.futures.thread'
ProcessPoolExecutor.__module__ = 'concurrent.futures.process'
