# A default is made once, when def runs, and kept with it.
def add(item, basket=[]):
    basket.append(item)
    return basket


monday = add("apple")
tuesday = add("pear")
print(tuesday)
print(monday is tuesday)


def add_safely(item, basket=None):
    if basket is None:
        basket = []
    basket.append(item)
    return basket


print(add_safely("fig"), add_safely("plum"))
