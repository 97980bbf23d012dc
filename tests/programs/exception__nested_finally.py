def f(n):
    try:
        try:
            if n == 0:
                raise ValueError("inner")
            if n == 1:
                return "returned"
            print("body")
        finally:
            print("inner finally")
            if n == 2:
                raise KeyError("from finally")
    except ValueError as e:
        print("caught", e)
    finally:
        print("outer finally")
    return "end"
print(f(0), f(1), f(3))
try:
    f(2)
except KeyError as e:
    print(e, e.__context__)
