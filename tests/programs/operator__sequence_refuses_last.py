# What has an answer to neither + nor * leaves the last word to the sequence.
class M:
    def __add__(self, o):
        return NotImplemented

    __radd__ = __mul__ = __rmul__ = __add__


m = M()
for s in ('m + 1', '1 + m', 'm * "a"', '"a" * m', '[1] * m', 'm * [1]', '[1] + m', 'm + [1]', '"s" + m', '(1,) + m',
          'b"x" + m', 'bytearray(b"x") + m', 'm + "s"', 'm * m', '(1,) * m', 'm * b"x"'):
    try:
        print(eval(s))
    except TypeError as e:
        print(s, '->', e)
l = [1]
try:
    l += m
except TypeError as e:
    print(e)
l *= m
