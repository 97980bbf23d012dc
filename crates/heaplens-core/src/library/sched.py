# sched: what is to be done at which time, in order of time and priority.
import heapq as _heapq
import time as _time
from collections import namedtuple as _namedtuple

__all__ = ['scheduler']

_nothing = object()


class Event(_namedtuple('Event', 'time, priority, sequence, action, argument, kwargs', module='sched')):
    __slots__ = ()


class scheduler:
    def __init__(self, timefunc=_time.monotonic, delayfunc=_time.sleep):
        self._queue = []
        self._count = 0
        self.timefunc, self.delayfunc = timefunc, delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_nothing):
        event = Event(time, priority, self._count, action, argument, {} if kwargs is _nothing else kwargs)
        self._count += 1
        _heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_nothing):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        self._queue.remove(event)
        _heapq.heapify(self._queue)

    def empty(self):
        return not self._queue

    def run(self, blocking=True):
        while self._queue:
            now = self.timefunc()
            due = self._queue[0].time
            if due > now:
                if not blocking:
                    return due - now
                self.delayfunc(due - now)
                continue
            event = _heapq.heappop(self._queue)
            event.action(*event.argument, **event.kwargs)
            # Others may run in between.
            self.delayfunc(0)

    @property
    def queue(self):
        return sorted(self._queue)
