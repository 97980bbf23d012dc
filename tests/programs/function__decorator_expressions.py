l = [lambda f: ("first", f()), lambda f: ("second", f())]
@l[1]
def f(): return 1
@(lambda g: g.__name__)
def h(): pass
@(lambda g: g()) if f else len
def k(): return 1
print(f, h, k)
