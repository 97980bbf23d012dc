# K148
def f(x):
    try:
        print("try")
        if x:
            raise ValueError(x)
    except ValueError as e:
        print("except", e)
    else:
        print("else")
    finally:
        print("finally")
f(0)
f(1)
