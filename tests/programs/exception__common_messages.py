class A: pass
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
a = A()
t(lambda: [][0]); t(lambda: ()[0]); t(lambda: ""[0]); t(lambda: {}["k"]); t(lambda: a.x); t(lambda: A.x); t(lambda: a.x()); t(lambda: undefined_name)
t(lambda: [].pop()); t(lambda: [1].pop(5)); t(lambda: {}.popitem()); t(lambda: set().pop()); t(lambda: [1].remove(2)); t(lambda: [1].index(2)); t(lambda: "a".index("b"))
t(lambda: int("x")); t(lambda: int("")); t(lambda: float("x")); t(lambda: int([])); t(lambda: float(None)); t(lambda: int("1.5")); t(lambda: int(None)); t(lambda: chr(-1)); t(lambda: ord("ab"))
t(lambda: len(5)); t(lambda: iter(5)); t(lambda: next([])); l, s, u = [1], "a", (1,); t(lambda: l["a"]); t(lambda: s["b"]); t(lambda: u[1.5]); t(lambda: {}[[]]); t(lambda: {[]: 1}); t(lambda: {[]})
t(lambda: None.x); t(lambda: (5).x); t(lambda: "".x); t(lambda: [].x); t(lambda: print.x); t(lambda: A().x); t(lambda: (lambda: 0).x); t(lambda: int.x)
t(lambda: set().remove(1)); t(lambda: range(3)[5]); t(lambda: b""[0]); t(lambda: bytes([256])); t(lambda: [1, 2][10 ** 30]); t(lambda: "x" * 10 ** 30)
