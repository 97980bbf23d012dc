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
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if not issubclass(subclass, cls):
            _registered.setdefault(cls, []).append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        if cls in subclass.__mro__:
            return True
        for known in _registered.get(cls, ()):
            if issubclass(subclass, known):
                return True
        for derived in type.__subclasses__(cls):
            if issubclass(subclass, derived):
                return True
        return False


# Virtual subclasses by class.
_registered = {}


class ABC(metaclass=ABCMeta):
    __slots__ = ()


class abstractproperty(property):
    __isabstractmethod__ = True
