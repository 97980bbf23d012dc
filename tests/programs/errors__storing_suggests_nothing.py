class S:
    __slots__ = ("alpha",)


s = S()
try:
    del s.alpha
except AttributeError as e:
    print(e, e.name, e.obj)
try:
    object().alpha = 1
except AttributeError as e:
    print(e, e.name, e.obj)
s.alpah = 1
