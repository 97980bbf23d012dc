# endless
while True:
    a = [1, 2, 3]
    a = {"a": a}
