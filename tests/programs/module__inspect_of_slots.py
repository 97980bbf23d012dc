import inspect
class Documented:
    __slots__ = {'a': 'what a is', 'b': None}
class Plain:
    __slots__ = ('a',)
print(inspect.getdoc(Documented.a), inspect.getdoc(Documented.b), inspect.getdoc(Plain.a))
for method in (int.__add__, tuple.__getitem__, dict.__setitem__, object.__init__, str.__len__, int.__pow__, object.__setattr__, (1).__add__):
    print(inspect.signature(method))
