

# ---- names that stand for a type: in a string, or as a variable ----

class ForwardRef(_Sealed, _InUnions):
    __slots__ = ('__forward_arg__', '__forward_evaluated__', '__forward_is_argument__', '__forward_is_class__',
                 '__forward_module__', '__forward_value__', '__weakref__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            compile(arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_evaluated__ = False
        self.__forward_value__ = None

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__ and self.__forward_value__ != other.__forward_value__:
            return False
        return (self.__forward_arg__, self.__forward_module__) == (other.__forward_arg__, other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        of = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{of})'

    def _value(self, globalns, localns, pending=frozenset()):
        # What the text means, and the texts inside that; a text inside its own meaning stays a reference.
        text = self.__forward_arg__
        if text in pending:
            return self
        if globalns is None or localns is None:
            globalns = localns = globalns or localns or {}
        if self.__forward_evaluated__ and globalns is localns:
            return self.__forward_value__
        if not self.__forward_is_argument__:
            allow = (ClassVar, Final) if self.__forward_is_class__ else (Final,)
        else:
            allow = ()
        value = _checked(eval(text, globalns, localns), 'Forward references must evaluate to types.', allow)
        self.__forward_value__ = value = _evaluated(value, globalns, localns, pending | {text})
        self.__forward_evaluated__ = True
        return value


class _Variable(_Sealed):
    # Variables are themselves: a copy of one is the same one.
    def __init__(self, name):
        self.__name__ = name
        self.__module__ = _caller_module()

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__


class _BoundVariable(_Variable, _InUnions):
    def __init__(self, name, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        super().__init__(name)
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = _checked(bound, 'Bound must be a type.') if bound else None

    def __repr__(self):
        sign = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return sign + self.__name__


class TypeVar(_BoundVariable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        super().__init__(name, bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__constraints__ = _checked_all(constraints, 'TypeVar(name, constraint, ...): constraints must be types.')

    def __typing_subst__(self, arg):
        arg = _checked(arg, 'Parameters to generic types must be types.')
        if isinstance(arg, _UnpackGenericAlias):
            raise TypeError(f'{arg} is not valid as type argument')
        return arg


class ParamSpec(_BoundVariable):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        super().__init__(name, bound, covariant, contravariant)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return _checked_all(arg, 'Expected a type.')
        if not _is_signature(arg):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
        return arg


class _ParamSpecPart(_Sealed):
    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((type(self), self.__origin__))

    def __repr__(self):
        return f'{self.__origin__.__name__}.{self._part}'


class ParamSpecArgs(_ParamSpecPart):
    _part = 'args'


class ParamSpecKwargs(_ParamSpecPart):
    _part = 'kwargs'


class TypeVarTuple(_Variable):
    def __iter__(self):
        yield Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')
