if 1:
    x = 1
else if 2:
    x = 2
