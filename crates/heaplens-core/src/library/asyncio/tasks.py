# asyncio: running things together, waiting for them, and giving up on them.

from functools import partial as _partial

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


def current_task(loop=None):
    """The task that runs now, if any."""
    return _current_tasks.get(get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """Return a set of all unfinished tasks for the loop."""
    if loop is None:
        loop = get_running_loop()
    return {task for task in list(_scheduled_tasks) if task.get_loop() is loop and not task.done()}


def create_task(coro, *, name=None, context=None):
    """Let the running loop run a coroutine as a task."""
    return _named(get_running_loop().create_task(coro, context=context), name)


def _named(task, name):
    # A task takes a number even if it has a name of its own.
    if name is not None:
        task.set_name(name)
    return task


def ensure_future(coro_or_future, *, loop=None):
    """A future as it is; of anything else to await, a task."""
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    coro = coro_or_future
    if not iscoroutine(coro):
        if not hasattr(type(coro), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro = _wrap_awaitable(coro)
    try:
        return (loop or get_event_loop()).create_task(coro)
    except RuntimeError:
        if coro is coro_or_future:
            coro.close()
        raise


@_coroutine
def _wrap_awaitable(awaitable):
    return (yield from awaitable.__await__())


@_coroutine
def _yield_once():
    yield


async def sleep(delay, result=None):
    """Wait for so many seconds."""
    if delay <= 0:
        await _yield_once()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _cancel_and_wait(future, loop, msg=None):
    waiter = loop.create_future()
    callback = _partial(_release_waiter, waiter)
    future.add_done_callback(callback)
    try:
        future.cancel(msg=msg)
        await waiter
    finally:
        future.remove_done_callback(callback)


async def _expire(future, loop):
    # The time is up: what is left is cancelled, and its last word is awaited.
    await _cancel_and_wait(future, loop)
    try:
        return future.result()
    except CancelledError as error:
        raise TimeoutError() from error


async def wait_for(fut, timeout):
    """Wait for one thing, but not longer than so many seconds."""
    loop = get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
        return fut.result() if fut.done() else await _expire(fut, loop)
    waiter = loop.create_future()
    release = _partial(_release_waiter, waiter)
    timer = loop.call_later(timeout, release)
    fut = ensure_future(fut, loop=loop)
    fut.add_done_callback(release)
    cancelled = None
    try:
        try:
            await waiter
        except CancelledError as error:
            cancelled = error
        if fut.done():
            return fut.result()
        fut.remove_done_callback(release)
        if cancelled is None:
            return await _expire(fut, loop)
        await _cancel_and_wait(fut, loop)
        raise cancelled
    finally:
        cancelled = None
        timer.cancel()


def _expect_several(fs, several):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect {several} of futures, not {type(fs).__name__}')


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for several futures; which are done, and which are not."""
    _expect_several(fs, 'a list')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    fs = set(fs)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    for future in fs:
        if iscoroutine(future):
            raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = get_running_loop()
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    untold = set(fs)

    def on_completion(future):
        untold.discard(future)
        failed = not future.cancelled() and future.exception() is not None
        if not untold or return_when == FIRST_COMPLETED or failed and return_when == FIRST_EXCEPTION:
            _release_waiter(waiter)

    for future in fs:
        future.add_done_callback(on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(on_completion)
    done = {future for future in fs if future.done()}
    return done, fs - done


def as_completed(fs, *, timeout=None):
    """Return an iterator whose values are coroutines, in the order in which the awaitables finish."""
    _expect_several(fs, 'an iterable')
    loop = get_event_loop()
    todo = {ensure_future(future, loop=loop) for future in set(fs)}
    finished = Queue()
    timer = None

    def on_completion(future):
        if future in todo:
            todo.discard(future)
            finished.put_nowait(future)
            if timer is not None and not todo:
                timer.cancel()

    def on_timeout():
        while todo:
            todo.pop().remove_done_callback(on_completion)
            finished.put_nowait(None)

    async def _wait_for_one():
        if (future := await finished.get()) is None:
            raise TimeoutError
        return future.result()

    for future in todo:
        future.add_done_callback(on_completion)
    if timeout is not None and todo:
        timer = loop.call_later(timeout, on_timeout)
    for _ in list(todo):
        yield _wait_for_one()


class _GatheringFuture(Future):
    # Cancelling it cancels what it has gathered.
    __module__ = 'asyncio.tasks'

    def __init__(self, children, *, loop):
        Future.__init__(self, loop=loop)
        self._cancel_requested = False
        self._children = children

    def cancel(self, msg=None):
        heard = not self.done() and any([child.cancel(msg=msg) for child in self._children])
        if heard:
            self._cancel_requested = True
        return heard


def _outcome(future):
    # What a finished future gives: its result, or the exception as a value.
    if future.cancelled():
        message = future._cancel_message
        return CancelledError('' if message is None else message)
    error = future.exception()
    return future.result() if error is None else error


def gather(*coros_or_futures, return_exceptions=False):
    """A future of all the results, in the order given."""
    if not coros_or_futures:
        loop = get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer
    finished = 0
    children = []
    outer = None
    loop = None
    futures = {}

    def _done_callback(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            # Nobody will ask any more.
            future.cancelled() or future.exception()
            return
        error = None
        if not return_exceptions:
            error = future._make_cancelled_error() if future.cancelled() else future.exception()
        if error is None:
            if finished < len(futures):
                return
            if outer._cancel_requested:
                error = future._make_cancelled_error()
        if error is None:
            outer.set_result([_outcome(child) for child in children])
        else:
            outer.set_exception(error)

    for arg in coros_or_futures:
        if arg not in futures:
            future = ensure_future(arg, loop=loop)
            if loop is None:
                loop = future.get_loop()
            if future is not arg:
                future._log_destroy_pending = False
            futures[arg] = future
            future.add_done_callback(_done_callback)
        else:
            future = futures[arg]
        children.append(future)
    outer = _GatheringFuture(children, loop=loop)
    return outer


def shield(arg):
    """Wait for something that goes on when the waiting is cancelled."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def pass_on(inner):
        if outer.cancelled():
            # Nobody will ask any more.
            inner.cancelled() or inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif (error := inner.exception()) is not None:
            outer.set_exception(error)
        else:
            outer.set_result(inner.result())

    inner.add_done_callback(pass_on)
    outer.add_done_callback(lambda outer: inner.done() or inner.remove_done_callback(pass_on))
    return outer


async def to_thread(func, /, *args, **kwargs):
    """Asynchronously run function func in a separate thread."""
    return await get_running_loop().run_in_executor(None, _partial(func, *args, **kwargs))


class Timeout:
    """What happens inside is cancelled when its time is up."""

    __module__ = 'asyncio.timeouts'

    def __init__(self, when):
        self._state = 'created'
        self._handler = None
        self._task = None
        self._when = when

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state == 'created':
            raise RuntimeError('Timeout has not been entered')
        if self._state != 'active':
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        if self._handler is not None:
            self._handler.cancel()
        self._when = when
        self._handler = None if when is None else self._call_at(when)

    def _call_at(self, when):
        loop = get_running_loop()
        if when > loop.time():
            return loop.call_at(when, self._on_timeout)
        return loop.call_soon(self._on_timeout)

    def expired(self):
        return self._state in ('expiring', 'expired')

    def __repr__(self):
        info = [self._state]
        if self._state == 'active':
            info.append(f'when={None if self._when is None else round(self._when, 3)}')
        state = {'created': 'created', 'active': 'active', 'expiring': 'expiring', 'expired': 'expired',
                 'exited': 'finished'}[self._state]
        info[0] = f"[{state}]"
        return f'<Timeout {" ".join(info)}>'

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        task = current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = 'active'
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._handler is not None:
            self._handler.cancel()
            self._handler = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and exc_type is CancelledError:
                raise TimeoutError from exc_val
        elif self._state == 'active':
            self._state = 'exited'
        return None

    def _on_timeout(self):
        self._task.cancel()
        self._state = 'expiring'
        self._handler = None


def timeout(delay):
    """A limit of so many seconds for what is inside."""
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    """A limit by the clock of the loop."""
    return Timeout(when)


class TaskGroup:
    """Tasks that are all done when the block is left; if one fails, the others are cancelled."""

    __module__ = 'asyncio.taskgroups'

    def __init__(self):
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._loop = self._parent_task = self._all_done = None
        self._entered = self._exiting = self._aborting = self._parent_cancel_requested = False

    def __repr__(self):
        counts = [f' {name}={len(some)}' for name, some in (('tasks', self._tasks), ('errors', self._errors)) if some]
        stage = ' cancelling' if self._aborting else ' entered' if self._entered else ''
        return f'<TaskGroup{"".join(counts)}{stage}>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        self._entered = True
        self._loop = self._loop or get_running_loop()
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        return self

    async def __aexit__(self, kind, error, traceback):
        self._exiting = True
        self._note_base_error(error)
        cancelled = error if isinstance(error, CancelledError) else None
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            # It was this group that has cancelled its parent.
            cancelled = None
        if error is not None and not self._aborting:
            self._abort()
        cancelled = await self._wait_for_tasks(cancelled)
        if self._base_error is not None:
            raise self._base_error
        if cancelled is not None and not self._errors:
            raise cancelled
        if error is not None and kind is not CancelledError:
            self._errors.append(error)
        errors, self._errors = self._errors, None
        if errors:
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', errors) from None

    async def _wait_for_tasks(self, cancelled):
        # Until no task is left, whatever is cancelled meanwhile; the cancellation that is to go on.
        while self._tasks:
            self._all_done = self._all_done or self._loop.create_future()
            try:
                await self._all_done
            except CancelledError as error:
                if not self._aborting:
                    cancelled = error
                    self._abort()
            self._all_done = None
        return cancelled

    def create_task(self, coro, *, name=None, context=None):
        refusal = ('has not been entered' if not self._entered
                   else 'is finished' if self._exiting and not self._tasks
                   else 'is shutting down' if self._aborting else None)
        if refusal:
            raise RuntimeError(f'TaskGroup {self!r} {refusal}')
        task = _named(self._loop.create_task(coro, context=context), name)
        self._tasks.add(task)
        if task.done():
            self._on_task_done(task)
        else:
            task.add_done_callback(self._on_task_done)
        return task

    def _note_base_error(self, error):
        # The first error that is about the whole program, not about a task.
        if self._base_error is None and isinstance(error, (SystemExit, KeyboardInterrupt)):
            self._base_error = error

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        if not self._tasks and self._all_done is not None:
            _release_waiter(self._all_done)
        error = None if task.cancelled() else task.exception()
        if error is None:
            return
        self._errors.append(error)
        self._note_base_error(error)
        parent = self._parent_task
        if parent.done():
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent task {parent} is already completed',
                'exception': error,
                'task': task,
            })
        elif not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            parent.cancel()
