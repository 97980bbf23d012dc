# error: MemoryError
pow(3**10**5, 5**10**5, 7**10**5)
