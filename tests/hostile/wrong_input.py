# error: EOFError
input("? ")
