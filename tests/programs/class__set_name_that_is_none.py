class D:
    __set_name__ = None


class A:
    x = D()
