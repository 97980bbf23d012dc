# K105
def f(*args, **kwargs):
    args += (0,)
    kwargs["new"] = 1
    return args, kwargs, type(args), type(kwargs)
d = {"a": 1}
print(f(1, 2, **d), d)
