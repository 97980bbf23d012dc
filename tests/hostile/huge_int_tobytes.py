# error: MemoryError
(1).to_bytes(10**11, 'big')
