raise ExceptionGroup('w', [ExceptionGroup('x', [TypeError(i) for i in range(17)]), ExceptionGroup('y', [TypeError(i) for i in range(15)])])
