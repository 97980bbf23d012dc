# K123
def g():
    try:
        while True:
            try:
                x = yield "y"
            except ValueError as e:
                print("caught", e)
                yield "handled"
    finally:
        print("cleanup")
i = g()
print(next(i), i.throw(ValueError("v")), next(i))
try:
    i.throw(KeyError("k"))
except KeyError as e:
    print("out", e)
print(list(i))
j = g()
next(j)
j.close()
j.close()
print(next(j, "closed"))
k = g()
k.close()
