# error: MemoryError
x = '{0}'*10**6
x.format('a'*10**6)
