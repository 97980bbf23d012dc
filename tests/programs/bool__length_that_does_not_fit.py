class A:
    def __len__(s):
        return 1 << 70


for f in (lambda: len(A()), lambda: bool(A()), lambda: not A()):
    try:
        f()
    except OverflowError as e:
        print(e)
