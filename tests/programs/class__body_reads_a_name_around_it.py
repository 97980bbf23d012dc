# A class's body reads a function's name without having it as one of its own.
def make(x, y):
    class A:
        print(x)
        w = x + 1
        z = [y for i in range(2)]
        print(sorted(name for name in locals() if not name.startswith('__')))

    return A


A = make(1, 2)
print(A.w, A.z, hasattr(A, 'y'))
