# reprlib: representations that have an end.

__all__ = ['Repr', 'repr', 'recursive_repr']


def recursive_repr(fillvalue='...'):
    def decorating(function):
        running = set()

        def wrapper(self):
            if id(self) in running:
                return fillvalue
            running.add(id(self))
            try:
                return function(self)
            finally:
                running.discard(id(self))

        for name in ('__module__', '__doc__', '__name__', '__qualname__'):
            setattr(wrapper, name, getattr(function, name))
        wrapper.__annotations__ = getattr(function, '__annotations__', {})
        return wrapper

    return decorating


class Repr:
    fillvalue = '...'

    def __init__(self):
        self.maxlevel = 6
        self.maxtuple = self.maxlist = self.maxset = self.maxfrozenset = self.maxdeque = 6
        self.maxarray = 5
        self.maxdict = 4
        self.maxstring = self.maxother = 30
        self.maxlong = 40

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        method = getattr(self, 'repr_' + '_'.join(type(x).__name__.split()), None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _several(self, x, level, left, right, most, trail=''):
        if not x:
            return left + right
        if level <= 0:
            inner = self.fillvalue
        else:
            pieces = []
            for item in x:
                if len(pieces) == most:
                    pieces.append(self.fillvalue)
                    break
                pieces.append(self.repr1(item, level - 1))
            inner = ', '.join(pieces)
            if len(x) == 1 and trail:
                right = trail + right
        return left + inner + right

    def repr_tuple(self, x, level):
        return self._several(x, level, '(', ')', self.maxtuple, ',')

    def repr_list(self, x, level):
        return self._several(x, level, '[', ']', self.maxlist)

    def repr_array(self, x, level):
        return self._several(x, level, f"array('{x.typecode}', [", '])', self.maxarray) if x else \
            f"array('{x.typecode}')"

    def repr_set(self, x, level):
        return self._several(_sorted(x), level, '{', '}', self.maxset) if x else 'set()'

    def repr_frozenset(self, x, level):
        return self._several(_sorted(x), level, 'frozenset({', '})', self.maxfrozenset) if x else 'frozenset()'

    def repr_deque(self, x, level):
        return self._several(x, level, 'deque([', '])', self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        pieces = []
        for key in _sorted(x):
            if len(pieces) == self.maxdict:
                pieces.append(self.fillvalue)
                break
            pieces.append(f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}')
        return '{' + ', '.join(pieces) + '}'

    def _cut(self, text, most):
        if len(text) <= most:
            return text
        start = max(0, (most - 3) // 2)
        end = max(0, most - 3 - start)
        return text[:start] + self.fillvalue + text[len(text) - end:]

    def repr_str(self, x, level):
        text = _repr(x[:self.maxstring])
        if len(text) <= self.maxstring:
            return text
        start = max(0, (self.maxstring - 3) // 2)
        end = max(0, self.maxstring - 3 - start)
        text = _repr(x[:start] + x[len(x) - end:])
        return text[:start] + self.fillvalue + text[len(text) - end:]

    def repr_int(self, x, level):
        return self._cut(_repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = _repr(x)
        except Exception:
            return '<%s instance at %#x>' % (x.__class__.__name__, id(x))
        return self._cut(text, self.maxother)


def _sorted(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


_repr = repr
aRepr = Repr()
repr = aRepr.repr
