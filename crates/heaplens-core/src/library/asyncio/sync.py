# asyncio: locks, events, conditions, semaphores, barriers and queues.


class _LoopBound:
    _loop = None
    _waiters = None

    def _get_loop(self):
        # The loop that first had somebody wait is the only one.
        loop = get_running_loop()
        if self._loop not in (None, loop):
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        self._loop = loop
        return loop

    def _queue_up(self):
        # A future at the end of the line of those that wait.
        if self._waiters is None:
            self._waiters = _deque()
        waiter = self._get_loop().create_future()
        self._waiters.append(waiter)
        return waiter

    async def _stay(self, waiter):
        try:
            await waiter
        finally:
            self._waiters.remove(waiter)

    def _release_next(self):
        # The first in line that has not been told yet.
        for waiter in self._waiters or ():
            if not waiter.done():
                waiter.set_result(True)
                return waiter
        return None

    def _is_contested(self):
        # Whether somebody waits who has not given up.
        return not all([waiter.cancelled() for waiter in self._waiters or ()])

    def __repr__(self):
        waiting = f', waiters:{len(self._waiters)}' if self._waiters else ''
        return f'<{object.__repr__(self)[1:-1]} [{self._condition()}{waiting}]>'


class _Acquirable(_LoopBound):
    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *details):
        self.release()

    def _condition(self):
        return 'locked' if self.locked() else 'unlocked'


class Lock(_Acquirable):
    """Held by one task at a time; the others wait in line."""

    __module__ = 'asyncio.locks'

    def __init__(self):
        self._locked = False

    def locked(self):
        return self._locked

    async def acquire(self):
        if self._locked or self._is_contested():
            try:
                await self._stay(self._queue_up())
            except CancelledError:
                if not self._locked:
                    self._call_first()
                raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        self._call_first()

    def _call_first(self):
        # Only the first: if it has been called already, it is about to take the lock.
        if self._waiters and not self._waiters[0].done():
            self._waiters[0].set_result(True)


class Event(_LoopBound):
    """Tasks wait until somebody sets it."""

    __module__ = 'asyncio.locks'

    def __init__(self):
        self._value = False

    def _condition(self):
        return 'set' if self._value else 'unset'

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            while self._release_next() is not None:
                pass

    def clear(self):
        self._value = False

    async def wait(self):
        if not self._value:
            await self._stay(self._queue_up())
        return True


class Condition(_Acquirable):
    """Tasks that hold a lock let go of it until they are notified."""

    __module__ = 'asyncio.locks'

    def __init__(self, lock=None):
        self._lock = lock = Lock() if lock is None else lock
        self.locked, self.acquire, self.release = lock.locked, lock.acquire, lock.release

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        self.release()
        try:
            await self._stay(self._queue_up())
            return True
        finally:
            await self._acquire_again()

    async def _acquire_again(self):
        # Whoever leaves wait() holds the lock; a cancellation goes on only then.
        cancelled = False
        while not await self._try_acquire():
            cancelled = True
        if cancelled:
            raise CancelledError

    async def _try_acquire(self):
        try:
            return await self.acquire()
        except CancelledError:
            return False

    async def wait_for(self, predicate):
        while not (answer := predicate()):
            await self.wait()
        return answer

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        for _ in range(n):
            if self._release_next() is None:
                break

    def notify_all(self):
        self.notify(len(self._waiters or ()))


class Semaphore(_Acquirable):
    """Held by a given number of tasks at a time."""

    __module__ = 'asyncio.locks'

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._value = value

    def _condition(self):
        return 'locked' if self.locked() else f'unlocked, value:{self._value}'

    def locked(self):
        return self._value == 0 or self._is_contested()

    def release(self):
        self._value += 1
        self._hand_on()

    def _hand_on(self):
        if self._release_next() is not None:
            self._value -= 1

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        turn = self._queue_up()
        try:
            await self._stay(turn)
        except CancelledError:
            if not turn.cancelled():
                # It had come already: it goes to the next.
                Semaphore.release(self)
            raise
        if self._value:
            self._hand_on()
        return True


class BoundedSemaphore(Semaphore):
    """A semaphore that is never released more often than it was acquired."""

    __module__ = 'asyncio.locks'

    def __init__(self, value=1):
        self._bound_value = value
        Semaphore.__init__(self, value)

    def release(self):
        if self._bound_value <= self._value:
            raise ValueError('BoundedSemaphore released too many times')
        Semaphore.release(self)


class Barrier(_LoopBound):
    """Tasks wait until so many have come, and go on together."""

    __module__ = 'asyncio.locks'

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition()
        self._parties = parties
        self._state = 'filling'
        self._count = 0

    def _condition(self):
        return 'broken' if self.broken else f'{self._state}, waiters:{self.n_waiting}/{self._parties}'

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *details):
        pass

    async def wait(self):
        async with self._cond:
            # Who passed together leaves together before others come in.
            await self._cond.wait_for(lambda: self._state in ('filling', 'broken'))
            if self.broken:
                raise BrokenBarrierError('Barrier aborted')
            place = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._become('draining')
                elif await self._cond.wait_for(lambda: self._state != 'filling') and self._state != 'draining':
                    raise BrokenBarrierError('Abort or reset of barrier')
            finally:
                self._count -= 1
                if not self._count:
                    self._become('broken' if self.broken else 'filling')
            return place

    def _become(self, state):
        self._state = state
        self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            self._become('resetting' if self._count else 'filling')

    async def abort(self):
        async with self._cond:
            self._become('broken')

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 'filling' else 0

    @property
    def broken(self):
        return self._state == 'broken'


class QueueEmpty(Exception):
    """There is nothing to get at once."""
    __module__ = 'asyncio.queues'


class QueueFull(Exception):
    """There is no room to put anything at once."""
    __module__ = 'asyncio.queues'


class Queue(_LoopBound):
    """First in, first out; who finds it full or empty waits."""

    __module__ = 'asyncio.queues'
    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = _deque()
        self._putters = _deque()
        self._unfinished_tasks = 0
        self._finished = Event()
        self._finished.set()
        self._init(maxsize)

    # What a subclass may say otherwise: where the items are.

    def _init(self, maxsize):
        self._queue = _deque()

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.popleft()

    def _format(self):
        parts = [f'maxsize={self._maxsize!r}']
        if getattr(self, '_queue', None):
            parts.append(f'_queue={list(self._queue)!r}')
        for line in ('_getters', '_putters'):
            if waiting := len(getattr(self, line)):
                parts.append(f'{line}[{waiting}]')
        if self._unfinished_tasks:
            parts.append(f'tasks={self._unfinished_tasks}')
        return ' '.join(parts)

    def __str__(self):
        return f'<{type(self).__name__} {self._format()}>'

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'

    def qsize(self):
        return len(self._queue)

    @property
    def maxsize(self):
        return self._maxsize

    def empty(self):
        return not self._queue

    def full(self):
        return False if self._maxsize <= 0 else self.qsize() >= self._maxsize

    async def _wait_while(self, blocked, line):
        # In line until the queue is no longer full (or empty); who gives up lets the next one try.
        while blocked():
            turn = self._get_loop().create_future()
            line.append(turn)
            try:
                await turn
            except BaseException:
                turn.cancel()
                if turn in line:
                    line.remove(turn)
                if not blocked() and not turn.cancelled():
                    self._call_next(line)
                raise

    def _call_next(self, line):
        called = False
        while line and not called:
            turn = line.popleft()
            called = not turn.done()
            if called:
                turn.set_result(None)

    async def put(self, item):
        await self._wait_while(self.full, self._putters)
        return self.put_nowait(item)

    async def get(self):
        await self._wait_while(self.empty, self._getters)
        return self.get_nowait()

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._put(item)
        self._finished.clear()
        self._unfinished_tasks += 1
        self._call_next(self._getters)

    def get_nowait(self):
        if self.empty():
            raise QueueEmpty
        taken = self._get()
        self._call_next(self._putters)
        return taken

    def task_done(self):
        left = self._unfinished_tasks - 1
        if left < 0:
            raise ValueError('task_done() called too many times')
        self._unfinished_tasks = left
        if not left:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks:
            await self._finished.wait()


class PriorityQueue(Queue):
    """A queue that gives the lowest entry first."""

    __module__ = 'asyncio.queues'

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        _heappush(self._queue, item)

    def _get(self):
        return _heappop(self._queue)


class LifoQueue(Queue):
    """A queue that gives the latest entry first."""

    __module__ = 'asyncio.queues'

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()
