def f[T](a: T): pass
