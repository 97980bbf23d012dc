# error: RecursionError
exec('import ' + 'a.' * 10**5 + 'a')
