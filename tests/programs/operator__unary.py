print(-5, +5, ~5, not 5, -True, +True, ~True, - -5, not not 5, -0.0, +(-0.0), -(2 ** 70), not "", not [0])
for f in (lambda: -"a", lambda: +[], lambda: ~{}):
    try:
        f()
    except TypeError as e:
        print(e)
