# contextvars: values that belong to a context. There is one context at a time; `Context.run` and tasks change it.

class _Missing:
    def __repr__(self):
        return '<Token.MISSING>'


_missing = _Missing()


class Token:
    MISSING = _missing

    def __init__(self, context, var, old):
        self._context, self.var, self._old = context, var, old
        self._used = False

    old_value = property(lambda self: Token.MISSING if self._old is _missing else self._old)

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self.var!r} at 0x{id(self):x}>"


class Context:
    def __init__(self):
        self._values = {}
        self._entered = None

    def run(self, callable, /, *args, **kwargs):
        global _current
        if self._entered:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        before, _current = _current, self
        self._entered = True
        try:
            return callable(*args, **kwargs)
        finally:
            _current = before
            self._entered = None

    def copy(self):
        new = Context()
        new._values = dict(self._values)
        return new

    def __getitem__(self, var):
        return self._values[_checked(var)]

    def __contains__(self, var):
        return _checked(var) in self._values

    def get(self, var, default=None, /):
        return self._values.get(_checked(var), default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None


def _checked(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f'a ContextVar key was expected, got {var!r}')
    return var


class ContextVar:
    def __init__(self, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self._name, self._default = name, default

    name = property(lambda self: self._name)

    def get(self, default=_missing, /):
        found = _current._values.get(self, _missing)
        if found is not _missing:
            return found
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        token = Token(_current, self, _current._values.get(self, _missing))
        _current._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token.var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        if token._context is not _current:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token._old is _missing:
            del _current._values[self]
        else:
            _current._values[self] = token._old

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    def __repr__(self):
        default = '' if self._default is _missing else f' default={self._default!r}'
        return f'<ContextVar name={self._name!r}{default} at 0x{id(self):x}>'


_current = Context()


def _switch(context):
    # For tasks, each of which has a context of its own.
    global _current
    before, _current = _current, context
    return before


def copy_context():
    return _current.copy()


__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']

for _class in (Context, ContextVar, Token):
    _class.__module__ = '_contextvars'
    _name_in_full(_class)
del _class
