import warnings

n = len(warnings.filters)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("a")
    print(len(warnings.filters) - n)
print(len(warnings.filters) - n)
warnings.warn("b")
