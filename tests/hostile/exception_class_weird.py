# error: ValueError
class M(type):
    def __instancecheck__(cls, o): raise KeyError
class E(Exception, metaclass=M): pass
try: raise ValueError
except E: pass
