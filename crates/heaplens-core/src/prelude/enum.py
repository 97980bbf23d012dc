# enum.

__all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property',
           'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr',
           'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE',
           'pickle_by_global_name', 'pickle_by_enum_name']


ReprEnum = None


class nonmember:
    # What it holds stays out of the members.
    def __init__(self, value):
        self.value = value


class member:
    # What it holds is a member, whatever it is.
    def __init__(self, value):
        self.value = value


class _proto_member:
    # Stands for a member until it is made: the members before it may look at their class.
    def __init__(self, value):
        self.value = value


class auto:
    # Stands for the next value until the class is made.
    def __init__(self, value=...):
        self.value = value


# What a body may give a meaning of its own; the last is that of Flag here.
_SUNDERS = frozenset((
    '_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_', '_iter_member_by_value_',
    '_iter_member_by_def_', '_flag_'))


class _Members(dict):
    # The namespace of an enum's body: notes the names of members in order.
    def __init__(self):
        super(_Members, self).__init__()
        self._member_names = []
        self.ignore = []
        self.values_so_far = []
        self.generate = None
        self.has_generated = False

    def __setitem__(self, key, value):
        if key == '_generate_next_value_':
            if self.has_generated:
                raise TypeError('_generate_next_value_ must be defined before members')
            self.generate = value.__func__ if isinstance(value, staticmethod) else value
        elif key.startswith('__') and key.endswith('__') or key.startswith('_') and key.endswith('_'):
            if key == '_ignore_':
                self.ignore = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                already = set(self.ignore) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
            elif key[1] != '_' and key not in _SUNDERS:
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {dict.__getitem__(self, key)!r}')
        elif isinstance(value, nonmember):
            value = value.value
        elif key in self.ignore or not isinstance(value, member) and (
            hasattr(value, '__get__') or hasattr(value, '__set__')
        ):
            pass
        elif key.startswith('_') and not key.startswith('__') or not key.startswith('__'):
            if key == 'mro':
                raise ValueError("invalid enum member name(s) 'mro'")
            value = self.replace_auto(key, value.value if isinstance(value, member) else value)
            self._member_names.append(key)
            self.values_so_far.append(value)
        dict.__setitem__(self, key, value)

    def replace_auto(self, key, value):
        if isinstance(value, auto):
            if value.value is ...:
                self.has_generated = True
                value.value = self.generate(key, 1, len(self._member_names), self.values_so_far[:])
            return value.value
        if isinstance(value, tuple):
            return tuple([self.replace_auto(key, item) if isinstance(item, auto) else item for item in value])
        return value


class EnumType(type):
    def __getattr__(cls, name):
        if name[:2] == '__' == name[-2:] and len(name) > 4 or name not in cls._member_map_:
            raise AttributeError(name) from None
        return cls._member_map_[name]

    @classmethod
    def __prepare__(metacls, cls, bases, *, boundary=None, **kwds):
        for base in bases:
            if isinstance(base, EnumType) and base._member_map_:
                raise TypeError(f'<enum {cls!r}> cannot extend {base!r}')
        namespace = _Members()
        if bases and isinstance(bases[-1], EnumType):
            namespace['_generate_next_value_'] = bases[-1]._generate_next_value_
        return namespace

    def __new__(metacls, name, bases, namespace, *, boundary=None, **kwds):
        plain = dict(namespace)
        names = namespace._member_names
        values = {key: plain[key] for key in names}
        for key in names:
            plain[key] = _proto_member(values[key])
        plain.pop('_ignore_', None)
        order = plain.pop('_order_', None)
        for key in namespace.ignore:
            plain.pop(key, None)
        own_new = plain.pop('__new__', None)
        first_enum = bases[-1] if bases else None
        if bases and not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        mixed = _mixed_type(name, bases)
        maker = own_new or _member_maker(mixed, first_enum)
        plain['_new_member_'] = maker
        plain['_use_args_'] = first_enum is not None and maker is not object.__new__
        plain['_member_names_'] = []
        plain['_member_map_'] = {}
        plain['_value2member_map_'] = {}
        plain['_unhashable_values_'] = []
        plain['_member_type_'] = mixed
        plain['_value_repr_'] = _value_repr(bases)
        is_flag = plain.get('_flag_') or getattr(first_enum, '_flag_', False)
        if is_flag:
            boundary = boundary or getattr(first_enum, '_boundary_', None) or STRICT
        plain['_boundary_'] = boundary
        plain['_flag_mask_'] = plain['_singles_mask_'] = plain['_all_bits_'] = 0
        plain['_inverted_'] = None
        cls = super(EnumType, metacls).__new__(metacls, name, bases, plain, **kwds)
        for key in names:
            cls._add_member(key, values[key])
        # What the mixed-in type says of itself does not hide what the enum says.
        for method in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if first_enum is not None and method not in plain:
                found = getattr(cls, method)
                if found is getattr(mixed, method) or found is getattr(object, method):
                    setattr(cls, method, getattr(first_enum, method))
        if ReprEnum is not None and ReprEnum in bases:
            if mixed is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
            if '__format__' not in plain:
                cls.__format__ = mixed.__format__
            if '__str__' not in plain:
                cls.__str__ = mixed.__repr__ if mixed.__str__ is object.__str__ else mixed.__str__
        if not is_flag:
            for key in '_boundary_', '_flag_mask_', '_singles_mask_', '_all_bits_', '_inverted_':
                type.__delattr__(cls, key)
        if is_flag and first_enum is not Enum:
            for method in '__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__':
                if method not in plain:
                    type.__setattr__(cls, method, getattr(Flag, method))
        if own_new is not None and first_enum is not None:
            cls.__new_member__ = own_new
        cls.__new__ = _lookup
        if is_flag:
            made = [member._value_ for member in cls]
            if made != sorted(made):
                cls._iter_member_ = cls._iter_member_by_def_
        if order:
            # Other names of members that are said too may be in between.
            order = order.replace(',', ' ').split() if isinstance(order, str) else order
            order = [key for key in order if key in cls._member_names_ or key not in cls._member_map_]
            if order != cls._member_names_:
                raise TypeError('member order does not match _order_:\n  %r\n  %r' % (cls._member_names_, order))
        return cls

    def _add_member(cls, key, value):
        type.__delattr__(cls, key)
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        member = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
        if not hasattr(member, '_value_'):
            member._value_ = value if cls._member_type_ is object else cls._member_type_(*args)
        value = member._value_
        member._name_ = key
        member.__objclass__ = cls
        if type(member).__init__ is not object.__init__:
            member.__init__(*args)
        member._sort_order_ = len(cls._member_names_)
        if cls._is_flag():
            cls._flag_mask_ |= value
            if _one_bit(value):
                cls._singles_mask_ |= value
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        for known in cls._member_map_.values():
            if known._value_ == value:
                member = known
                break
        else:
            if not cls._is_flag() or _one_bit(value):
                cls._member_names_.append(key)
        cls._member_map_[key] = member
        type.__setattr__(cls, key, member)
        try:
            cls._value2member_map_.setdefault(value, member)
        except TypeError:
            cls._unhashable_values_.append(value)

    def _is_flag(cls):
        return getattr(cls, '_flag_', False)

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        bases = (cls,) if type is None else (type, cls)
        metacls = cls.__class__
        namespace = metacls.__prepare__(value, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            pairs = []
            for index, name in enumerate(names):
                number = namespace.generate(name, start, index, values[:])
                values.append(number)
                pairs.append((name, number))
            names = pairs
        for item in names:
            key, number = (item, names[item]) if isinstance(item, str) else item
            namespace[key] = number
        result = metacls.__new__(metacls, value, bases, namespace, boundary=boundary)
        result.__module__ = _caller_module() if module is None else module
        if qualname is not None:
            result.__qualname__ = qualname
        return result

    def __bool__(cls):
        return True

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings
            warnings.warn(
                'in 3.12 __contains__ will no longer raise TypeError, but will return True or\n'
                'False depending on whether the value is a member or the value of a member',
                DeprecationWarning,
            )
            raise TypeError(
                "unsupported operand type(s) for 'in': '%s' and '%s'" % (type(member).__qualname__, cls.__class__.__qualname__)
            )
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @property
    def __members__(cls):
        return type(type.__dict__)(cls._member_map_)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__',
                 '__name__', '__qualname__', '__init_subclass__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __repr__(cls):
        return f'<flag {cls.__name__!r}>' if cls._is_flag() else f'<enum {cls.__name__!r}>'

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super(EnumType, cls).__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {name!r}.')
        super(EnumType, cls).__delattr__(name)


EnumMeta = EnumType


def _one_bit(value):
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0


def _mixed_type(name, bases):
    # The type of data that members are of: what makes its objects itself. Other classes add methods alone.
    found = []
    for chain in bases:
        first = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found.append(base._member_type_)
                    break
            elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                found.append(first or base)
                break
            else:
                first = first or base
    if len(set(found)) > 1:
        raise TypeError(f'too many data types for {name!r}: {set(found)!r}')
    return found[0] if found else object


def _member_maker(mixed, first_enum):
    for method in ('__new_member__', '__new__'):
        for possible in (mixed, first_enum):
            found = getattr(possible, method, None)
            if found is not None and found is not object.__new__ and found is not _lookup:
                return found
    return object.__new__


def _value_repr(bases):
    # What shows a value: the first mixed-in type's own `__repr__`.
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType):
                return base._value_repr_
            if base is not object and '__repr__' in base.__dict__:
                return base.__dict__['__repr__']
    return None


def _lookup(cls, value):
    if type(value) is cls:
        return value
    try:
        found = cls._value2member_map_.get(value)
    except TypeError:
        # A value without a hash is not in the map.
        found = next((member for member in cls._member_map_.values() if member._value_ == value), None)
    if found is not None:
        return found
    result = cls._missing_(value)
    if isinstance(result, cls) or isinstance(result, int) and getattr(cls, '_boundary_', None) is EJECT:
        return result
    if result is None:
        raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
    raise TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')


_lookup.__name__ = '__new__'
_lookup.__qualname__ = 'Enum.__new__'


def _fixed(name):
    # What a member tells of itself: nothing else can be put there.
    def change(what):
        def refuse(self, *value):
            raise AttributeError(f"<enum 'Enum'> cannot {what} attribute {name!r}")

        return refuse

    return property(lambda self: getattr(self, f'_{name}_'), change('set'), change('delete'))


class Enum(metaclass=EnumType):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        last = last_values[-1]
        try:
            last_values.sort()
            if last == last_values[-1]:
                return last + 1
        except TypeError:
            pass
        import warnings
        warnings.warn(
            'In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and support adding +1\n'
            'and the value returned will be the largest value in the enum incremented by 1',
            DeprecationWarning,
        )
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    name = _fixed('name')
    value = _fixed('value')

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __dir__(self):
        cls = type(self)
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', *self.__dict__}
        for base in cls.__mro__:
            names.update(base.__dict__)
        names = {name for name in names if name[0] != '_' and name not in cls._member_map_}
        if cls._member_type_ is not object:
            names.update(object.__dir__(self))
        names.update(('__class__', '__doc__', '__eq__', '__hash__', '__module__'))
        return sorted(names)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)


class ReprEnum(Enum):
    # Changes only the repr(): str() and format() are those of the type mixed in.
    pass


class IntEnum(int, ReprEnum):
    __hash__ = int.__hash__


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f'encoding must be a string, not {values[1]!r}')
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2]))
        member = str.__new__(cls, str(*values))
        member._value_ = str(*values)
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    __hash__ = str.__hash__


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(value, width):
    span = 2 ** value.bit_length()
    text = format(value + span if value >= 0 else ~value ^ (span - 1) + span, 'b')
    sign = '0' if value >= 0 else '1'
    return f'0b{sign} {text[1:].rjust(width, sign)}'


class Flag(Enum):
    _flag_ = True

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 2 ** max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        known, whole = cls._flag_mask_, cls._all_bits_
        if not ~whole <= value <= whole or value & (whole ^ known):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), known.bit_length())
                raise ValueError(
                    f'{cls!r} invalid value {value!r}\n    given {_bits(value, width)}\n  allowed {_bits(known, width)}'
                )
            if cls._boundary_ is CONFORM:
                value &= known
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value += max(whole + 1, 2 ** value.bit_length())
        negative = value if value < 0 else None
        if value < 0:
            value += whole + 1
        found = cls._value2member_map_.get(value)
        if found is not None:
            if negative is not None:
                cls._value2member_map_[negative] = found
            return found
        member = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        member._value_ = value
        names = [m._name_ for m in cls if m._value_ & value]
        left = value & ~known
        if left and names:
            names.append(str(left))
        member._name_ = '|'.join(names) or None
        cls._value2member_map_[value] = member
        if negative is not None:
            cls._value2member_map_[negative] = member
        return member

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in show_flag_values(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda member: member._sort_order_)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                "unsupported operand type(s) for 'in': '%s' and '%s'" % (type(other).__qualname__, self.__class__.__qualname__)
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([m for m in self.__class__ if m._value_ & self._value_])

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        if self._name_ is None:
            return f'<{self.__class__.__name__}: {self._value_!r}>'
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._inverted_ is None:
            known = -1 if self._boundary_ in (EJECT, KEEP) else self._singles_mask_
            self._inverted_ = self.__class__(known & ~self._value_)
        return self._inverted_

    __hash__ = Enum.__hash__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    __repr__ = Flag.__repr__
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __hash__ = int.__hash__


def unique(enumeration):
    aliases = [f'{name} -> {member.name}' for name, member in enumeration.__members__.items() if name != member.name]
    if aliases:
        raise ValueError(f'duplicate values found in {enumeration!r}: {", ".join(aliases)}')
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        flags = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                aliases = [f'{alias} -> {m.name}' for alias, m in enumeration.__members__.items() if alias != m.name]
                if aliases:
                    raise ValueError(f'aliases found in {enumeration!r}: {", ".join(aliases)}')
            elif check is CONTINUOUS:
                values = {m._value_ for m in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if flags:
                    missing = [2 ** i for i in range(low.bit_length(), high.bit_length() - 1) if 2 ** i not in values]
                else:
                    missing = [i for i in range(low + 1, high) if i not in values]
                if missing:
                    kind = 'flag' if flags else 'enum'
                    shown = ', '.join([str(m) for m in missing])
                    raise ValueError(f'invalid {kind} {name!r}: missing values {shown}'[:256])
            elif check is NAMED_FLAGS:
                names = set(enumeration._member_names_)
                single = 0
                for m in enumeration:
                    single |= m._value_
                lacking, unnamed = [], 0
                for alias, m in enumeration._member_map_.items():
                    if alias in names or m._value_ < 0:
                        continue
                    rest = m._value_ & ~single
                    if rest:
                        lacking.append(alias)
                        unnamed |= rest
                if lacking:
                    if len(lacking) == 1:
                        alias = f'alias {lacking[0]} is missing'
                    else:
                        alias = f'aliases {", ".join(lacking[:-1])} and {lacking[-1]} are missing'
                    bits = f'value 0x{unnamed:x}' if _one_bit(unnamed) else f'combined values of 0x{unnamed:x}'
                    raise ValueError(
                        f'invalid Flag {name!r}: {alias} {bits} [use enum.show_flag_values(value) for details]'
                    )
        return enumeration


def show_flag_values(value):
    return [1 << i for i in range(int(value).bit_length()) if int(value) >> i & 1]


def global_enum_repr(self):
    return f'{self.__class__.__module__.split(".")[-1]}.{self._name_}'


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_})'
    return '|'.join([name if name[0].isdigit() else f'{module}.{name}' for name in self._name_.split('|')])


def global_str(self):
    return f'{self.__class__.__name__}({self._value_!r})' if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    import sys
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class property(property):
    # Of a member; on the class it is not seen.
    def __get__(self, instance, owner=None):
        if instance is None:
            raise AttributeError(f'{owner!r} has no attribute {self.fget.__name__!r}')
        return super().__get__(instance, owner)
