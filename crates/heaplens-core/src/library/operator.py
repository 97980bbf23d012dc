# The classes of the operator module.


def _one(getter, args):
    raise TypeError(f'{type(getter).__name__} expected 1 argument, got {len(args)}')


class itemgetter:
    """Looks up the same keys in whatever it is called with: itemgetter(2)(r) is r[2]; several keys give a tuple."""

    __slots__ = ('_items',)

    def __init__(self, *items):
        self._items = items if items else _one(self, items)

    def __call__(self, *args):
        obj = args[0] if len(args) == 1 else _one(self, args)
        items = self._items
        if len(items) == 1:
            return obj[items[0]]
        return tuple([obj[item] for item in items])

    def __repr__(self):
        return f"operator.itemgetter({', '.join([repr(item) for item in self._items])})"

    def __reduce__(self):
        return self.__class__, self._items


class attrgetter:
    """Looks up the same attributes of whatever it is called with: attrgetter('a.b')(r) is r.a.b; several give a tuple."""

    __slots__ = ('_attrs',)

    def __init__(self, *attrs):
        names = attrs if attrs else _one(self, attrs)
        for name in names:
            if not isinstance(name, str):
                raise TypeError('attribute name must be a string')
        self._attrs = names

    def __call__(self, *args):
        obj = args[0] if len(args) == 1 else _one(self, args)
        values = []
        for name in self._attrs:
            value = obj
            for part in name.split('.'):
                value = getattr(value, part)
            values.append(value)
        return values[0] if len(values) == 1 else tuple(values)

    def __repr__(self):
        return f"operator.attrgetter({', '.join([repr(name) for name in self._attrs])})"

    def __reduce__(self):
        return self.__class__, self._attrs


class methodcaller:
    """Calls the same method of whatever it is called with: methodcaller('m', 1)(r) is r.m(1)."""

    __slots__ = ('_name', '_args', '_kwargs')

    def __init__(self, /, *args, **kwargs):
        if not args:
            raise TypeError('methodcaller needs at least one argument, the method name')
        name, *args = args
        if not isinstance(name, str):
            raise TypeError('method name must be a string')
        self._name = name
        self._args = tuple(args)
        self._kwargs = kwargs

    def __call__(self, *args):
        obj = args[0] if len(args) == 1 else _one(self, args)
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        shown = [repr(self._name)]
        shown.extend([repr(arg) for arg in self._args])
        shown.extend([f'{name}={value!r}' for name, value in self._kwargs.items()])
        return f"operator.methodcaller({', '.join(shown)})"


for _class in (itemgetter, attrgetter, methodcaller):
    _class.__module__ = 'operator'
    _name_in_full(_class)
del _class
