class A:
    pass


class B:
    pass


class C(A):
    pass


for c, bases in ((A, (int,)), (A, (float,)), (A, (dict,)), (A, (B,)), (C, (int,)), (C, (list,)), (C, (B,))):
    try:
        c.__bases__ = bases
        print(c.__bases__)
    except TypeError as e:
        print(e)
