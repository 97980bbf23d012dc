# error: SyntaxError
exec('(' * 10**5 + 'a' + ',)' * 10**5 + ' = 1')
