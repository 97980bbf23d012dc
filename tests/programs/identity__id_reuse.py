print(id([]) == id([]), id({}) == id({}), id(object()) == id(object()), id(1.5 + int("1")) == id(2.5 + int("1")))
a = [1]
i = id(a)
del a
b = [2]
print(id(b) == i)
class A: pass
print(id(A()) == id(A()), A() is A())
