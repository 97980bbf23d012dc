# error: SyntaxError
exec('match 1:\n  case ' + '[' * 10**5 + ']' * 10**5 + ': pass')
