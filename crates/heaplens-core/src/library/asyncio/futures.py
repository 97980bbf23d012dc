# asyncio: futures and tasks, as the C module _asyncio of CPython 3.11 runs them.

import sys as _sys
from types import (FunctionType as _FunctionType, GeneratorType as _GeneratorType, GenericAlias as _GenericAlias,
                   coroutine as _coroutine)
from weakref import WeakSet as _WeakSet


class CancelledError(BaseException):
    """What a task meets where it waits when somebody cancels it."""
    __module__ = 'asyncio.exceptions'


class InvalidStateError(Exception):
    """A future has no result yet, or has one already."""
    __module__ = 'asyncio.exceptions'


class BrokenBarrierError(RuntimeError):
    """The barrier was given up or set back."""
    __module__ = 'asyncio.exceptions'


TimeoutError = TimeoutError

# What runs now, and what has not been finished. One thread, so one of each.
_running_loop = None
_current_tasks = {}
_scheduled_tasks = _WeakSet()
_task_count = 0


def iscoroutine(obj):
    """Whether it is a coroutine, or behaves like one."""
    cls = type(obj)
    if cls is _GeneratorType:
        return True
    return all([hasattr(cls, name) for name in ('__await__', 'send', 'throw', 'close')])


def iscoroutinefunction(func):
    """Whether a call of it gives a coroutine."""
    if hasattr(func, '__func__'):
        func = func.__func__
    while hasattr(func, 'func') and hasattr(func, 'keywords'):
        func = func.func
    code = getattr(func, '__code__', None)
    return bool(code is not None and code.co_flags & 0x80)


def isfuture(obj):
    """Return True if obj is a Future."""
    return hasattr(obj.__class__, '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def _callback_text(callback, args=()):
    # A callback with its arguments, and where its function is defined.
    if isinstance(callback, _Wakeup):
        return 'Task.task_wakeup()'
    if isinstance(callback, _Step):
        return '<TaskStepMethWrapper object at %#x>()' % id(callback)
    text = _arguments_text(args)
    while hasattr(callback, 'func') and hasattr(callback, 'keywords'):
        text = _arguments_text(callback.args, callback.keywords) + text
        callback = callback.func
    name = getattr(callback, '__qualname__', None) or getattr(callback, '__name__', None) or repr(callback)
    function = getattr(callback, '__wrapped__', callback)
    # Only a plain function says where it is; of a method only its name is given.
    code = function.__code__ if isinstance(function, _FunctionType) else None
    return name + text if code is None else f'{name}{text} at {code.co_filename}:{code.co_firstlineno}'


def _arguments_text(args, keywords={}):
    parts = [_short_repr(arg) for arg in args]
    parts += [f'{key}={_short_repr(value)}' for key, value in keywords.items()]
    return f'({", ".join(parts)})'


def _short_repr(x):
    # As reprlib.repr: long texts are cut in the middle, long containers at the end.
    if isinstance(x, (list, tuple)) and len(x) > 6:
        inner = ', '.join([_short_repr(item) for item in x[:6]]) + ', ...'
        return f'[{inner}]' if isinstance(x, list) else f'({inner})'
    text = repr(x)
    limit = 40 if isinstance(x, int) else 30
    if len(text) > limit and not isinstance(x, (list, tuple, dict, set, frozenset, float)):
        front = (limit - 3) // 2
        text = text[:front] + '...' + text[len(text) - (limit - 3 - front):]
    return text


class Future:
    """A result that will be available in the future."""

    __module__ = '_asyncio'
    _asyncio_future_blocking = False
    _log_traceback = False
    __heaplens_drawn__ = ('_state', '_result', '_exception')
    __class_getitem__ = classmethod(_GenericAlias)

    # In C it keeps its state to itself.
    @property
    def __dict__(self):
        raise AttributeError(f"'_asyncio.{type(self).__name__}' object has no attribute '__dict__'")

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._state = 'PENDING'
        self._callbacks = []
        self._result = None
        self._exception = None
        self._exception_tb = None
        self._cancel_message = None
        self._cancelled_exc = None

    def _info(self):
        info = [self._state.lower()]
        if self._state == 'FINISHED':
            if self._exception is not None:
                info.append(f'exception={self._exception!r}')
            else:
                info.append(f'result={_short_repr(self._result)}')
        callbacks = self._callbacks
        if callbacks:
            texts = [_callback_text(callback) for callback in callbacks]
            if len(texts) > 2:
                texts = [texts[0], f'<{len(texts) - 2} more>', texts[-1]]
            info.append(f'cb=[{", ".join(texts)}]')
        return info

    def __repr__(self):
        return f'<{type(self).__name__} {" ".join(self._info())}>'

    def __del__(self):
        if self._log_traceback:
            self._log_traceback = False
            self._loop.call_exception_handler({
                'message': f'{type(self).__name__} exception was never retrieved',
                'exception': self._exception,
                'future': self,
            })

    def get_loop(self):
        return self._loop

    def cancelled(self):
        return self._state == 'CANCELLED'

    def done(self):
        return self._state != 'PENDING'

    def cancel(self, msg=None):
        self._log_traceback = False
        if self._state != 'PENDING':
            return False
        self._state = 'CANCELLED'
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _make_cancelled_error(self):
        exception = self._cancelled_exc
        if exception is not None:
            self._cancelled_exc = None
            return exception
        message = self._cancel_message
        return CancelledError() if message is None else CancelledError(message)

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            for callback in callbacks:
                self._loop.call_soon(callback, self)

    def result(self):
        if self._state == 'CANCELLED':
            raise self._make_cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Result is not set.')
        self._log_traceback = False
        if self._exception is not None:
            # The traceback is handed out once; a second time it begins anew.
            traceback, self._exception_tb = self._exception_tb, None
            raise self._exception.with_traceback(traceback)
        return self._result

    def exception(self):
        if self._state == 'CANCELLED':
            raise self._make_cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Exception is not set.')
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if context is not None:
            raise NotImplementedError('heaplens has no contexts of callbacks')
        if self._state != 'PENDING':
            self._loop.call_soon(fn, self)
        else:
            self._callbacks.append(fn)

    def remove_done_callback(self, fn):
        kept = [callback for callback in self._callbacks if callback != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        self._result = result
        self._state = 'FINISHED'
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError('invalid exception object')
        if isinstance(exception, StopIteration):
            raise TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = 'FINISHED'
        self._schedule_callbacks()
        self._log_traceback = True

    def __await__(self):
        if self._state == 'PENDING':
            self._asyncio_future_blocking = True
            yield self
            if self._state == 'PENDING':
                raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


class _Step:
    # One step of a task, as the loop calls it; an exception is thrown in.
    __slots__ = ('task', 'exception')

    def __init__(self, task, exception):
        self.task = task
        self.exception = exception

    def __call__(self):
        self.task._step(self.exception)


class _Wakeup:
    # What a task leaves with the future that it waits for.
    __slots__ = ('task',)

    def __init__(self, task):
        self.task = task

    def __call__(self, future):
        exception = None
        try:
            future.result()
        except BaseException as error:
            exception = error
        self.task._step(exception)


class Task(Future):
    """A coroutine that the loop runs, and the future of what it returns."""

    __module__ = '_asyncio'
    _log_destroy_pending = True
    __heaplens_drawn__ = ('_name', '_state', '_coro', '_fut_waiter', '_result', '_exception')

    def __init__(self, coro, *, loop=None, name=None, context=None):
        global _task_count
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        if name is None:
            _task_count += 1
            name = f'Task-{_task_count}'
        else:
            name = str(name)
        self._name = name
        self._num_cancels_requested = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = coro
        if context is None:
            variables = _modules().get('contextvars')
            if variables is not None:
                context = variables.copy_context()
        self._context = context
        self._loop.call_soon(_Step(self, None))
        _scheduled_tasks.add(self)

    def __del__(self):
        if self._state == 'PENDING' and self._log_destroy_pending:
            self._loop.call_exception_handler({
                'task': self,
                'message': 'Task was destroyed but it is pending!',
            })
        Future.__del__(self)

    def _info(self):
        info = Future._info(self)
        if self._num_cancels_requested and self._state == 'PENDING':
            info[0] = 'cancelling'
        details = [f'name={self._name!r}', f'coro=<{_coroutine_text(self._coro)}>']
        if self._fut_waiter is not None:
            details.append(f'wait_for={self._fut_waiter!r}')
        info[1:1] = details
        return info

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def set_name(self, name):
        self._name = str(name)

    def get_name(self):
        return self._name

    def get_coro(self):
        return self._coro

    def cancel(self, msg=None):
        self._log_traceback = False
        if self._state != 'PENDING':
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is None or not self._fut_waiter.cancel(msg=msg):
            self._must_cancel, self._cancel_message = True, msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
        return self._num_cancels_requested

    def get_stack(self, *, limit=None):
        frame = getattr(self._coro, 'cr_frame', None)
        return [] if frame is None else [frame]

    def _step(self, exception=None):
        if self._state != 'PENDING':
            raise InvalidStateError(f'_step(): already done: {self!r} {exception!r}')
        if self._must_cancel:
            if not isinstance(exception, CancelledError):
                exception = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        if loop in _current_tasks:
            raise RuntimeError(f'Cannot enter into task {self!r} while another task {_current_tasks[loop]!r} '
                               'is being executed.')
        _current_tasks[loop] = self
        stopped = failed = None
        yielded = outside = None
        if self._context is not None:
            outside = _modules()['contextvars']._switch(self._context)
        try:
            if exception is None:
                yielded = self._coro.send(None)
            else:
                yielded = self._coro.throw(exception)
        except StopIteration as stop:
            stopped = stop
        except BaseException as error:
            failed = error
        exception = None
        if outside is not None:
            _modules()['contextvars']._switch(outside)
        del _current_tasks[loop]
        if stopped is not None:
            if self._must_cancel:
                self._must_cancel = False
                Future.cancel(self, self._cancel_message)
            else:
                Future.set_result(self, stopped.value)
        elif failed is not None:
            if isinstance(failed, CancelledError):
                self._cancelled_exc = failed
                Future.cancel(self)
            else:
                Future.set_exception(self, failed)
                if isinstance(failed, (KeyboardInterrupt, SystemExit)):
                    raise failed
        else:
            self._wait_for(yielded)

    def _wait_for(self, yielded):
        blocking = getattr(yielded, '_asyncio_future_blocking', None)
        if blocking is not None:
            if yielded.get_loop() is not self._loop:
                return self._fail(f'Task {self!r} got Future {yielded!r} attached to a different loop')
            if not blocking:
                return self._fail(f'yield was used instead of yield from in task {self!r} with {yielded!r}')
            if yielded is self:
                return self._fail(f'Task cannot await on itself: {self!r}')
            yielded._asyncio_future_blocking = False
            yielded.add_done_callback(_Wakeup(self))
            self._fut_waiter = yielded
            if self._must_cancel and yielded.cancel(msg=self._cancel_message):
                self._must_cancel = False
        elif yielded is None:
            self._loop.call_soon(_Step(self, None))
        elif type(yielded) is _GeneratorType:
            self._fail(f'yield was used instead of yield from for generator in task {self!r} with {yielded!r}')
        else:
            self._fail(f'Task got bad yield: {yielded!r}')

    def _fail(self, text):
        self._loop.call_soon(_Step(self, RuntimeError(text)))


def _coroutine_text(coro):
    name = getattr(coro, '__qualname__', None) or getattr(coro, '__name__', None)
    if not name:
        return f'<{type(coro).__name__} without __name__>()'
    code = getattr(coro, 'cr_code', None) or getattr(coro, 'gi_code', None)
    if code is None:
        return f'{name}()'
    frame = getattr(coro, 'cr_frame', None) or getattr(coro, 'gi_frame', None)
    if frame is not None:
        return f'{name}() running at {code.co_filename}:{frame.f_lineno}'
    return f'{name}() done, defined at {code.co_filename}:{code.co_firstlineno}'
