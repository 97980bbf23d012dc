# abc: a class with abstract methods cannot be instantiated.

def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super(ABCMeta, mcls).__new__(mcls, name, bases, namespace, **kwargs)
        abstracts = set()
        for attribute, value in namespace.items():
            if getattr(value, '__isabstractmethod__', False):
                abstracts.add(attribute)
        for base in bases:
            for attribute in getattr(base, '__abstractmethods__', ()):
                if getattr(getattr(cls, attribute, None), '__isabstractmethod__', False):
                    abstracts.add(attribute)
        cls.__abstractmethods__ = frozenset(abstracts)
        cls._abc_impl = _abc_data()
        if '__module__' not in namespace:
            # The module that asks `type` for the class is this one.
            cls.__module__ = 'abc'
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registry.append(_ref(subclass))
        _abc_data.registrations += 1
        _register_collection(subclass, cls)
        return subclass

    def __instancecheck__(cls, instance):
        claimed = instance.__class__
        actual = type(instance)
        if claimed is actual:
            return cls.__subclasscheck__(actual)
        return cls.__subclasscheck__(claimed) or cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        known = cls._abc_impl
        key = _ref(subclass)
        if key in known.yes:
            return True
        if known.seen < _abc_data.registrations:
            # A registration may turn any no into a yes.
            known.no = set()
            known.seen = _abc_data.registrations
        elif key in known.no:
            return False
        answer = _is_virtual(cls, subclass, known)
        (known.yes if answer else known.no).add(key)
        return answer


def _is_virtual(cls, subclass, known):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        if answer is not True and answer is not False:
            raise AssertionError('__subclasshook__ must return either False, True, or NotImplemented')
        return answer
    if cls in getattr(subclass, '__mro__', ()):
        return True
    for registered in known.registry:
        registered = registered()
        if registered is not None and issubclass(subclass, registered):
            return True
    for derived in cls.__subclasses__():
        if issubclass(subclass, derived):
            return True
    return False


class _abc_data:
    # What an abstract class knows of others: those registered, and the answers given so far.
    registrations = 0
    __slots__ = ('registry', 'yes', 'no', 'seen')

    def __init__(self):
        self.registry = []
        self.yes = set()
        self.no = set()
        self.seen = _abc_data.registrations


class ABC(metaclass=ABCMeta):
    __slots__ = ()


class abstractproperty(property):
    __isabstractmethod__ = True
