for n in range(-1, 4):
    if n < 0:
        print("negative")
    elif n == 0:
        print("zero")
    elif n in (1, 2):
        print("small")
    else:
        print("large")
