# error: SyntaxError
exec('a: ' + 'b[' * 10**5 + ']' * 10**5)
