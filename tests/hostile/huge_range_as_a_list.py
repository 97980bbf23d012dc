# error: MemoryError | the run was stopped because its objects took more
list(range(10 ** 12))
