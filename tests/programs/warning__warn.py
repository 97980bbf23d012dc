import warnings

warnings.warn("a")
for i in range(3):
    warnings.warn("once for a line")
warnings.warn("b", DeprecationWarning)
warnings.warn(RuntimeWarning("c"))
