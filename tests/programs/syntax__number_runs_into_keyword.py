# A warning only: the keyword begins a new token.
x = 1if 1else 2
print(x)
