class M(type):
    @staticmethod
    def __prepare__(name, bases):
        return None


class A(metaclass=M):
    pass
