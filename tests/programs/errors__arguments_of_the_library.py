import functools
import itertools
import queue
import traceback
import types

for f in (
    lambda: itertools.zip_longest([1], fill=2),
    lambda: functools.lru_cache(5)(6),
    lambda: types.SimpleNamespace(1),
    lambda: queue.Queue(1).put(1, timeout=-1),
    lambda: queue.Queue().get(timeout=-1),
    lambda: traceback.format_exception(5),
):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
queue.Queue().put(1, timeout=-1)
