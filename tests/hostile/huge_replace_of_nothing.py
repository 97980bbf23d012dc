# error: MemoryError
x=('a'*10**6).replace('', 'b'*10**6)
