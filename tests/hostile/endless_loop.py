# endless
while True:
    pass
