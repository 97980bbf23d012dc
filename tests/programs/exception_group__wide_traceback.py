raise ExceptionGroup('w', [ValueError(i) for i in range(20)] + [ExceptionGroup('x', [TypeError(i) for i in range(16)])])
