# error: MemoryError
f'{1.5:.{10**9}e}'
