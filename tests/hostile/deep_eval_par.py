# error: SyntaxError
eval('(' * 10**6 + ')' * 10**6)
