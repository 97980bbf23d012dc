# error: TypeError
class M(type):
    def __prepare__(*a): return 5
class A(metaclass=M): pass
