# K145
A = type("A", (), {"x": 1, "f": lambda self: self.x})
B = type("B", (A,), {})
print(A().f(), B().f(), A.__name__, type(A) is type, B.__bases__[0] is A, isinstance(A, type), isinstance(type, object), issubclass(type, object))
