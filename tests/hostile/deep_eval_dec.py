# error: NameError
exec('@a\n' * 10**5 + 'def f(): pass')
