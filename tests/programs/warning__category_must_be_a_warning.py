import warnings

warnings.warn("a", ValueError)
