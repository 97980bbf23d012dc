def a():
    try:
        return "try"
    finally:
        print("finally")
def b():
    try:
        return "try"
    finally:
        return "finally"
def c():
    try:
        1 / 0
    finally:
        return "swallowed"
def d():
    for i in range(3):
        try:
            continue
        finally:
            print(i, end=" ")
    return "d"
def e():
    while True:
        try:
            return "e"
        finally:
            break
    return "after"
def f():
    x = 1
    try:
        return x
    finally:
        x = 2
print(a(), b(), c(), d(), e(), f())
