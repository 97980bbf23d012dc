# error: MemoryError
'%.*f' % (10**9, 1.5)
