import types

m = types.ModuleType("mm", "doc")
m.x = 1
print(m, m.__doc__, m.__name__, sorted(vars(m)), type(m) is types.ModuleType)


class M(types.ModuleType):
    def __init__(self):
        super().__init__("own")

    @property
    def y(self):
        return 2


n = M()
print(n.__name__, n.y, n.__doc__)
for make in (lambda: types.ModuleType(), lambda: types.ModuleType(1), lambda: m.z):
    try:
        make()
    except (TypeError, AttributeError) as e:
        print(e)
