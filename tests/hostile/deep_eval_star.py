# error: RecursionError
eval('[' + '*' * 10**5 + 'a]')
