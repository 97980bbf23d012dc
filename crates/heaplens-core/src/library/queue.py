# queue: queues between threads; with one thread at a time, what would wait for another is refused (see _thread).

import heapq as _heapq
import threading
import time as _time
from _thread import _wait
from collections import deque as _deque

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    pass


class Full(Exception):
    pass


Empty.__module__ = '_queue'


def _until(timeout, failure):
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    _wait(timeout)
    raise failure


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
        if 0 < self.maxsize <= self._qsize():
            if not block:
                raise Full
            _until(timeout, Full)
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._qsize():
            if not block:
                raise Empty
            _until(timeout, Empty)
        return self._get()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks -= 1

    def join(self):
        if self.unfinished_tasks:
            _wait()

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
    __slots__ = ('_items', '__weakref__')

    def __init__(self):
        self._items = _deque()

    def put(self, item, block=True, timeout=None):
        self._items.append(item)

    put_nowait = put

    def get(self, block=True, timeout=None):
        if not self._items:
            if not block:
                raise Empty
            _until(timeout, Empty)
        return self._items.popleft()

    def get_nowait(self):
        return self.get(block=False)

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    __class_getitem__ = classmethod(type(list[int]))


SimpleQueue.__module__ = '_queue'
