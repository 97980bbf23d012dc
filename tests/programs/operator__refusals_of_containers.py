# What has no numbers at all is asked whether the other operand can be repeated.
import array
import collections


def t(s):
    try:
        print(eval(s))
    except Exception as e:
        print(s, type(e).__name__, e)


for a in ("{}", "{1}", "{}.keys()", "frozenset()", "memoryview(b'')", "None", "collections.OrderedDict()"):
    for b in ("[1]", "'a'", "(1,)", "b'x'", "collections.deque()", "array.array('b')", "{}", "range(3)"):
        t(f"{a} * {b}")
        t(f"{b} * {a}")
x = bytearray(b"b")
m = memoryview(b"abc")
print(m < x, x < m, m >= x, x > m)
t("m < b'abc'")
t("m < m")
for a in ("{}", "{1}", "None", "range(3)", "1.5"):
    x = eval(a)
    try:
        x *= [1]
    except TypeError as e:
        print(a, e)
