# error: TypeError
getattr(1, 5)
