class Item:
    def __init__(self, name):
        self.name = name
        self.parent = self

def find(item):
    while item.parent is not item:
        item.parent = item.parent.parent
        item = item.parent
    return item

items = [Item(n) for n in "abcdef"]
for x, y in [(0, 1), (2, 3), (4, 5), (0, 2), (0, 4)]:
    find(items[y]).parent = find(items[x])
find(items[5])
