del x, f(1)
