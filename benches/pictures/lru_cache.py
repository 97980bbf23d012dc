class Entry:
    def __init__(self, key, value):
        self.key, self.value = key, value
        self.before = self.after = None

class Cache:
    def __init__(self, size):
        self.size, self.table = size, {}
        self.head = Entry(None, None)
        self.head.before = self.head.after = self.head

    def put(self, key, value):
        entry = Entry(key, value)
        entry.before, entry.after = self.head, self.head.after
        self.head.after.before = entry
        self.head.after = entry
        self.table[key] = entry
        if len(self.table) > self.size:
            old = self.head.before
            old.before.after = self.head
            self.head.before = old.before
            del self.table[old.key]

cache = Cache(2)
for key in "abc":
    cache.put(key, [key])
