# error: ValueError|MemoryError
f"{1.5:.99999999999f}"
