for call in (lambda: list.append(1, 2), lambda: int.__add__('a', 1), lambda: str.join(3), lambda: type.__call__(3),
             lambda: type.__init__(3), lambda: str.__len__(3), lambda: object.__repr__(), lambda: int.__repr__(),
             lambda: list.__len__(), lambda: list.append(), lambda: list.__init__(3), lambda: property.__get__(3)):
    try:
        print(call())
    except TypeError as e:
        print(e)
