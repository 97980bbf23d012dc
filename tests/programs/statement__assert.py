# K154
assert True
assert 1, "never"
def f(*a):
    try:
        if a:
            assert 0, a[0]
        assert []
    except AssertionError as e:
        print(repr(e), str(e), e.args)
f()
f("why")
f((1, 2))
f(None)
