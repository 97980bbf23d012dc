# asyncio: the event loop, on the virtual clock of the time module, and what runs it.

from collections import deque as _deque
from heapq import heappop as _heappop, heappush as _heappush
from time import monotonic as _monotonic, sleep as _advance


class Handle:
    """A call that the loop will make, unless it is cancelled."""

    __module__ = 'asyncio.events'
    _details = ()

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False

    def __repr__(self):
        info = [type(self).__name__]
        if self._cancelled:
            info.append('cancelled')
        info += self._details
        if self._callback is not None:
            info.append(_callback_text(self._callback, self._args))
        return f'<{" ".join(info)}>'

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        failed = None
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            failed = error
        if failed is not None:
            text = _callback_text(self._callback, self._args)
            self._loop.call_exception_handler({
                'message': f'Exception in callback {text}',
                'exception': failed,
                'handle': self,
            })


class TimerHandle(Handle):
    """A call that the loop will make at a time."""

    __module__ = 'asyncio.events'

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop)
        self._when = when
        self._details = (f'when={when}',)
        self._scheduled = False

    def when(self):
        return self._when

    def __lt__(self, other):
        return self._when < other._when

    def __le__(self, other):
        return self._when <= other._when

    def __gt__(self, other):
        return self._when > other._when

    def __ge__(self, other):
        return self._when >= other._when

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return hash(self._when)


class AbstractEventLoop:
    """What every event loop is an instance of."""

    __module__ = 'asyncio.events'


class BaseEventLoop(AbstractEventLoop):
    __module__ = 'asyncio.base_events'
    __heaplens_drawn__ = ()

    def __init__(self):
        self._ready = _deque()
        self._scheduled = []
        self._running = False
        self._stopping = False
        self._closed = False
        self._debug = False
        self._exception_handler = None
        self._task_factory = None
        self._asyncgens = _WeakSet()
        self._asyncgens_shutdown_called = False
        self._executor = None
        # On which the loop waits for other threads.
        self._turns = []

    def __repr__(self):
        return (f'<{type(self).__name__} running={self.is_running()} '
                f'closed={self.is_closed()} debug={self.get_debug()}>')

    # What is to be called.

    def time(self):
        return _monotonic()

    def _check_callback(self, callback, method):
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError(f'coroutines cannot be used with {method}()')
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        if self._debug:
            self._check_callback(callback, 'call_soon')
        handle = Handle(callback, args, self)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        handle = self.call_soon(callback, *args)
        if self._turns:
            _sys.modules['_thread']._wake_some(self._turns)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        timer = TimerHandle(when, callback, args, self)
        _heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    # Futures and tasks.

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is None:
            return Task(coro, loop=self, name=name, context=context)
        task = self._task_factory(self, coro)
        if name is not None and hasattr(task, 'set_name'):
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if executor is None:
            if self._executor is None:
                from concurrent.futures import ThreadPoolExecutor
                self._executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
            executor = self._executor
        outer = self.create_future()
        inner = executor.submit(func, *args)
        inner.add_done_callback(
            lambda inner: self._closed or self.call_soon_threadsafe(self._settle, outer, inner))
        outer.add_done_callback(lambda outer: outer.cancelled() and inner.cancel())
        return outer

    def _settle(self, outer, inner):
        if outer.done():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner._exception is not None:
            outer.set_exception(inner._exception)
        else:
            outer.set_result(inner._result)

    # Running.

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_running(self):
        if self._running:
            raise RuntimeError('This event loop is already running')
        if _running_loop is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        global _running_loop
        self._check_closed()
        self._check_running()
        hooks = _sys.get_asyncgen_hooks()
        try:
            self._running = True
            _sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
            _running_loop = self
            self._run_once()
            while not self._stopping:
                self._run_once()
        finally:
            self._running = self._stopping = False
            _running_loop = None
            _sys.set_asyncgen_hooks(*hooks)

    def _run_once(self):
        scheduled = self._scheduled
        while scheduled and scheduled[0]._cancelled:
            _heappop(scheduled)._scheduled = False
        threads = _sys.modules.get('_thread')
        if threads is not None and threads._threads:
            deadline = scheduled[0]._when if scheduled else None
            if self._ready or self._stopping:
                deadline = self.time()
            threads._wait_in(self._turns, deadline)
        elif not self._ready and not self._stopping:
            if not scheduled:
                raise RuntimeError('heaplens has no other threads or processes: this event loop would wait for ever')
            delay = scheduled[0]._when - self.time()
            if delay > 0:
                # As epoll does, in whole milliseconds: what is due soon after becomes ready together with it.
                _advance(-(-delay // 0.001) * 0.001)
        end = self.time() + 1e-09
        while scheduled and scheduled[0]._when < end:
            timer = _heappop(scheduled)
            timer._scheduled = False
            self._ready.append(timer)
        # Only what is ready now: what these call soon has to wait for the next round.
        todo = self._ready
        count = len(todo)
        for _ in range(count):
            handle = todo.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        awaited = ensure_future(future, loop=self)
        ours = awaited is not future
        if ours:
            awaited._log_destroy_pending = False
        awaited.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except BaseException:
            if ours and awaited.done() and not awaited.cancelled():
                awaited.exception()  # what stopped the loop is told already
            raise
        finally:
            awaited.remove_done_callback(_run_until_complete_cb)
        if awaited.done():
            return awaited.result()
        raise RuntimeError('Event loop stopped before Future completed.')

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        if self._running:
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    # Async generators that are left unfinished.

    def _asyncgen_firstiter_hook(self, agen):
        self._asyncgens.add(agen)

    def _asyncgen_finalizer_hook(self, agen):
        self._asyncgens.discard(agen)
        if not self._closed:
            self.call_soon(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown_called = True
        closing = list(self._asyncgens)
        if not closing:
            return
        self._asyncgens.clear()
        results = await gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {agen!r}',
                    'exception': result,
                    'asyncgen': agen,
                })

    async def shutdown_default_executor(self):
        if self._executor is not None:
            self._executor.shutdown()

    # Errors that nobody waits for.

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key != 'message' and key != 'exception':
                lines.append(f'{key}: {context[key]!r}')
        _sys.stderr.write('\n'.join(lines) + '\n')
        exception = context.get('exception')
        if exception is not None:
            report_exception(exception)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.default_exception_handler({
                'message': 'Unhandled error in exception handler',
                'exception': error,
                'context': context,
            })


class _UnixSelectorEventLoop(BaseEventLoop):
    __module__ = 'asyncio.unix_events'


SelectorEventLoop = _UnixSelectorEventLoop


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    future.get_loop().stop()


# Which loop is meant.

_event_loop = None
_event_loop_was_set = False


def get_running_loop():
    """The loop that runs now, or a RuntimeError."""
    if _running_loop is None:
        raise RuntimeError('no running event loop')
    return _running_loop


def _get_running_loop():
    return _running_loop


def get_event_loop():
    """Return the running event loop, or the one that set_event_loop has set."""
    global _event_loop
    if _running_loop is not None:
        return _running_loop
    if _event_loop is None:
        if _event_loop_was_set:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        set_event_loop(new_event_loop())
    return _event_loop


def set_event_loop(loop):
    """Set the current event loop to loop."""
    global _event_loop, _event_loop_was_set
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
    _event_loop = loop
    _event_loop_was_set = True


def new_event_loop():
    """Return a new event loop."""
    return _UnixSelectorEventLoop()


class Runner:
    """A context manager that runs coroutines in one event loop and closes it in the end."""

    __module__ = 'asyncio.runners'

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = 'created'
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._set_event_loop = False

    def __enter__(self):
        self._begin()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def close(self):
        if self._state != 'initialized':
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            for shutdown in (loop.shutdown_asyncgens, loop.shutdown_default_executor):
                loop.run_until_complete(shutdown())
        finally:
            if self._set_event_loop:
                set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = 'closed'

    def get_loop(self):
        self._begin()
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if _running_loop is not None:
            raise _held_by(RuntimeError('Runner.run() cannot be called from a running event loop'), coro)
        self._begin()
        task = self._loop.create_task(coro, context=context)
        return self._loop.run_until_complete(task)

    def _begin(self):
        if self._state == 'closed':
            raise RuntimeError('Runner is closed')
        if self._state == 'initialized':
            return
        if self._loop_factory is not None:
            self._loop = self._loop_factory()
        else:
            self._loop = new_event_loop()
            if not self._set_event_loop:
                set_event_loop(self._loop)
                self._set_event_loop = True
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._state = 'initialized'


def run(main, *, debug=None):
    """Run a coroutine in a loop of its own, to its end."""
    if _running_loop is not None:
        raise _held_by(RuntimeError('asyncio.run() cannot be called from a running event loop'), main)
    with Runner(debug=debug) as runner:
        return runner.run(main)


def _cancel_all_tasks(loop):
    tasks = all_tasks(loop)
    if not tasks:
        return
    for task in tasks:
        task.cancel()
    loop.run_until_complete(gather(*tasks, return_exceptions=True))
    for task in tasks:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            loop.call_exception_handler({
                'message': 'unhandled exception during asyncio.run() shutdown',
                'exception': error,
                'task': task,
            })
