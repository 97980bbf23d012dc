# queue: queues between threads (see _thread).

import heapq as _heapq
import threading
from _thread import _deadline, _wait_in, _wake_some
from collections import deque as _deque

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    pass


class Full(Exception):
    pass


Empty.__module__ = '_queue'


def _limit(timeout):
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return _deadline(timeout)


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize, self.unfinished_tasks = maxsize, 0
        self._init(maxsize)
        self.mutex = lock = threading.Lock()
        self.not_empty, self.not_full, self.all_tasks_done = [threading.Condition(lock) for _ in range(3)]

    def _init(self, maxsize):
        self.queue = _deque()

    def _get(self):
        return self.queue.popleft()

    def _put(self, item):
        self.queue.append(item)

    def _qsize(self):
        return len(self.queue)

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        deadline = _limit(timeout) if block and self.maxsize > 0 else None
        if 0 < self.maxsize <= self._qsize():
            if not block:
                raise Full
            while 0 < self.maxsize <= self._qsize():
                if not _wait_in(self.not_full._waiters, deadline) and 0 < self.maxsize <= self._qsize():
                    raise Full
        self._put(item)
        self.unfinished_tasks += 1
        _wake_some(self.not_empty._waiters)

    def get(self, block=True, timeout=None):
        deadline = _limit(timeout) if block else None
        while not self._qsize():
            if not block or not _wait_in(self.not_empty._waiters, deadline) and not self._qsize():
                raise Empty
        item = self._get()
        _wake_some(self.not_full._waiters)
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks -= 1
        if not self.unfinished_tasks:
            waiting = self.all_tasks_done._waiters
            _wake_some(waiting, len(waiting))

    def join(self):
        while self.unfinished_tasks:
            _wait_in(self.all_tasks_done._waiters, None)

    __class_getitem__ = classmethod(type(list[int]))


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heapq.heappush(self.queue, item)

    def _get(self):
        return _heapq.heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    __slots__ = ('_items', '_turns', '__weakref__')

    def __init__(self):
        self._items = _deque()
        self._turns = []

    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        _wake_some(self._turns)

    put_nowait = put

    def get(self, block=True, timeout=None):
        deadline = _limit(timeout) if block else None
        while not self._items:
            if not block or not _wait_in(self._turns, deadline) and not self._items:
                raise Empty
        return self._items.popleft()

    def get_nowait(self):
        return self.get(block=False)

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    __class_getitem__ = classmethod(type(list[int]))


SimpleQueue.__module__ = '_queue'
_name_in_full(SimpleQueue)
