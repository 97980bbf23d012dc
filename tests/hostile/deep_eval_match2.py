# error: SyntaxError
exec('match 1:\n  case ' + 'a | ' * 10**5 + 'a: pass')
