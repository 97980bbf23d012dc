class A: pass
class B:
    def __enter__(self): pass
for x in (A(), B(), 5):
    try:
        with x:
            pass
    except TypeError as e:
        print(e)
