import warnings


def f():
    warnings.warn("in the caller", stacklevel=2)


f()
