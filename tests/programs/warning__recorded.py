import warnings

with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    for i in range(2):
        warnings.warn("a")
    warnings.warn("b", BytesWarning)
print(len(w), w[0].message, w[-1].category, w[1].lineno)
