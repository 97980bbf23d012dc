# error: MemoryError
(b'\t'*10**5).expandtabs(10**6)
