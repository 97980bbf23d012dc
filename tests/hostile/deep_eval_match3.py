# error: SyntaxError
exec('match 1:\n  case ' + '(1 as a' * 10**4 + ')' * 10**4 + ': pass')
