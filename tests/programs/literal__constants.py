print(None, True, False, Ellipsis, ..., NotImplemented, __name__, __debug__)
print(repr(...), type(...), type(None), type(NotImplemented))
