try:
    raise ValueError(1)
except ValueError as e:
    raise TypeError(2) from None
