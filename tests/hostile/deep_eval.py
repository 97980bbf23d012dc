# error: SyntaxError
eval("(" * 1000 + ")" * 1000)
