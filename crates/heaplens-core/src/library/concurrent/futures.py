# concurrent.futures: a pool of threads (see _thread). There are no processes.

import threading as _threading
import time as _time
from _thread import _deadline, _wait_in, _wake_some
from collections import deque as _deque
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
        # Lists on which those wait who want to know of its end.
        self._turns = [[]]

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
        for turns in self._turns:
            _wake_some(turns, len(turns))
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
        deadline = _deadline(timeout)
        while self._state not in _DONE:
            if not _wait_in(self._turns[0], deadline) and self._state not in _DONE:
                raise TimeoutError()
        if self._state.startswith('CANCELLED'):
            raise CancelledError()

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


def _wait_for(futures, finished, deadline):
    # Whether one of them is done in time that was not; `finished` are those that were, in the order in which they ended.
    while True:
        fresh = [f for f in futures if f.done() and f not in finished]
        if fresh:
            finished += fresh
            return True
        turns = []
        for future in futures:
            future._turns.append(turns)
        try:
            woken = _wait_in(turns, deadline)
        finally:
            for future in futures:
                future._turns = [other for other in future._turns if other is not turns]
        if not woken and not any([f.done() and f not in finished for f in futures]):
            return False


def as_completed(fs, timeout=None):
    deadline = _deadline(timeout)
    waiting = []
    for future in fs:
        if future not in waiting:
            waiting.append(future)
    total = len(waiting)
    while waiting:
        finished = []
        if not _wait_for(waiting, finished, deadline):
            raise TimeoutError('%d (of %d) futures unfinished' % (len(waiting), total))
        for future in finished:
            waiting.remove(future)
        yield from finished


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    done = {f for f in fs if f.done()}
    not_done = fs - done
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError('Invalid return condition: %r' % return_when)
    deadline = _deadline(timeout)
    finished = list(done)
    while not_done:
        if finished and return_when == FIRST_COMPLETED:
            break
        if return_when == FIRST_EXCEPTION and any([not f.cancelled() and f._exception is not None for f in finished]):
            break
        if not _wait_for(not_done, finished, deadline):
            break
        not_done.difference_update(finished)
    return DoneAndNotDoneFutures(done | set(finished), not_done)


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
        self._items, self._takers = _deque(), []
        self._threads = []
        # How many of the threads wait for work.
        self._idle = 0

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        future = Future()
        self._items.append((future, fn, args, kwargs))
        _wake_some(self._takers)
        if self._idle:
            self._idle -= 1
        elif len(self._threads) < self._max_workers:
            name = f'{self._thread_name_prefix}_{len(self._threads)}'
            thread = _threading.Thread(target=self._work, name=name)
            self._threads.append(thread)
            thread.start()
            _ends_first(self)
        return future

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException:
                import logging
                logging.getLogger('concurrent.futures').critical('Exception in initializer:', exc_info=True)
                self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
                while self._items:
                    self._items.popleft()[0].set_exception(BrokenThreadPool(self._broken))
                return
        while True:
            while not self._items:
                if self._shutdown:
                    return
                _wait_in(self._takers, None)
            self._run(*self._items.popleft())
            self._idle += 1

    def _run(self, future, fn, args, kwargs):
        if not future.set_running_or_notify_cancel():
            return
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
        if cancel_futures:
            while self._items:
                self._items.popleft()[0].cancel()
        _wake_some(self._takers, len(self._takers))
        if wait:
            for thread in self._threads:
                thread.join()


_pools_at_work = []


def _ends_first(pool):
    # Before the program ends its pools do what they have been given.
    if not _pools_at_work:
        _threading._before_ending.append(_end_pools)
    if pool not in _pools_at_work:
        _pools_at_work.append(pool)


def _end_pools():
    while _pools_at_work:
        _pools_at_work.pop(0).shutdown()


class BrokenThreadPool(BrokenExecutor):
    pass


class ProcessPoolExecutor(Executor):
    def __init__(self, *args, **kwargs):
        raise NotImplementedError('heaplens runs one process: ProcessPoolExecutor is not supported')


Error.__module__ = CancelledError.__module__ = InvalidStateError.__module__ = 'concurrent.futures._base'
BrokenExecutor.__module__ = Future.__module__ = Executor.__module__ = 'concurrent.futures._base'
ThreadPoolExecutor.__module__ = BrokenThreadPool.__module__ = 'concurrent.futures.thread'
ProcessPoolExecutor.__module__ = 'concurrent.futures.process'
