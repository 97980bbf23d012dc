# error: UnicodeEncodeError
print("\ud800")
