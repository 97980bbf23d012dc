# error: NameError
import builtins
del builtins.__build_class__
class A: pass
