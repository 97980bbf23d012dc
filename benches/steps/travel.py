# A million steps with calls, objects that come and go, and a heap that stays as large as it is.
class Item:
    def __init__(self, number, before):
        self.number = number
        self.before = before

    def weight(self):
        return self.number % 7


def visit(window, table, number):
    item = Item(number, None)
    window.append(item)
    if len(window) > 500:
        window.pop(0)
    table[number % 100] = [number, item.weight()]
    return item


window = []
table = {}
total = 0
for number in range(STEPS // 22):
    item = visit(window, table, number)
    total += item.weight()
    name = "item " + str(number)
