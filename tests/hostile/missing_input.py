# error: EOFError
input()
