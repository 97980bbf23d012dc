# K010
a = "hello"
b = "hello"
c = "hello world"
d = "hello world"
e = "".join(["hel", "lo"])
f = "hel" + "lo"
print(a is b, c is d, a is e, a is f, e == a)
class A: hello = 1
print([k for k in A.__dict__ if k == "hello"][0] is a)
def g(hello): pass
print(g.__code__.co_varnames[0] is a, A.__dict__.keys() >= {"hello"})
