# The items of __slots__ are asked for once, whatever gives them; the qualified name has to be a str.
class A:
    __slots__ = (n for n in 'ab')


a = A()
a.a = 1
print(a.a, list(A.__slots__), sorted(n for n in vars(A) if len(n) == 1))
for ns in ({'__slots__': 5}, {'__qualname__': 1}, {'__slots__': iter(['x', 1])}):
    try:
        type('B', (), ns)
    except TypeError as e:
        print(e)
