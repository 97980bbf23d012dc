import sys
def f():
    fr = sys._getframe()
    print({'fr': 1, **fr.f_locals}['fr'] is fr, repr(fr).split(' ')[-3:], str(fr)[-20:])
    def g():
        print(sys._getframe(1).f_lineno, sys._getframe(1).f_code.co_name, list(sys._getframe(1).f_locals))
    g()
    return fr
fr = f()
print(repr(fr)[-15:], fr.f_lineno)
