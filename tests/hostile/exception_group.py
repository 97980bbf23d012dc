# any
raise ExceptionGroup('x', [ValueError(i) for i in range(10**5)])
