# K050 K051
def f(a):
    b = 2
    def g():
        return a
    return sorted(locals())
print(f(1))
y = 5
print(globals()["y"], "f" in globals(), globals() is globals(), locals() is globals())
globals()["z"] = 7
print(z)
