# K052 K053 K062
x = "global"
def f():
    x = "enclosing"
    def g():
        x = "local"
        return x
    def h():
        return x
    return g(), h()
print(f(), x)
len = lambda a: "mine"
print(len("abc"))
del len
print(len("abc"))
