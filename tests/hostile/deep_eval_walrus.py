# error: SyntaxError
eval('(a := ' * 10**5 + '1' + ')' * 10**5)
