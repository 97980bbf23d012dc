# A position that fits no machine word: which methods clip it, and which refuse it with an OverflowError.
from collections import deque


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


big = 10 ** 30
attempt('list.insert', lambda: [1].insert(big, 1))
attempt('list.pop', lambda: [1].pop(big))
attempt('list.index', lambda: [1].index(1, -big, big))
attempt('list[]', lambda: [1][big])
attempt('list[:]', lambda: [1][-big:big])
attempt('int.to_bytes', lambda: (1).to_bytes(big, 'big'))
attempt('deque.rotate', lambda: deque([1]).rotate(big))
attempt('deque.insert', lambda: deque([1]).insert(big, 2))
attempt('str.find', lambda: 'abc'.find('c', -big, big))
attempt('str.split', lambda: 'a,b'.split(',', big))
