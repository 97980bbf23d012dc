# K068
def g():
    try:
        yield 1
        yield 2
    finally:
        print("finally")
i = g()
next(i)
print("del")
del i
print("after")
for x in g():
    break
print("loop left")
