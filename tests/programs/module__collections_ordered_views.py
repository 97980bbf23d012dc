from collections import OrderedDict
o = OrderedDict(b=1, a=2)


class L(OrderedDict):
    pass


print(o.keys(), o.values(), o.items(), L(x=1).keys(), {'a': 1}.keys(), OrderedDict().items())
