# error: MemoryError
pow(3**10**5, -1, 7**10**5)
