# error: NameError
eval('[x ' + 'for x in y ' * 10**4 + ']')
