# error: ValueError
format(1, "9" * 30 + "d")
