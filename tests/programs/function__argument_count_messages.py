# K108
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def d1(a, b=1): pass
def d2(a=1): pass
def v(a, *b): pass
for k in (lambda: f0(1), lambda: f0(1, 2), lambda: f1(), lambda: f1(1, 2), lambda: f2(), lambda: f2(1), lambda: f3(), lambda: f3(1), lambda: d1(), lambda: d1(1, 2, 3),
          lambda: d2(1, 2), lambda: v(), lambda: f1(b=1), lambda: f1(1, a=1), lambda: f0(a=1), lambda: f2(1, c=1), lambda: f3(b=1), lambda: f1(1, b=2)):
    try:
        k()
    except TypeError as e:
        print(e)
