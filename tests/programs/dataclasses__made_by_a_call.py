from dataclasses import field, make_dataclass

C = make_dataclass('C', [('x', int), 'y', ('z', int, field(default=5))], namespace={'add': lambda self: self.x + self.z})
print(C(1, 2), C(1, 2).add(), C.__module__, C.__qualname__, C.__annotations__, C.__doc__)
for fields in (['x', 'x'], ['class'], ['1a'], [('a', int, 1, 2)]):
    try:
        make_dataclass('D', fields)
    except TypeError as e:
        print(e)
