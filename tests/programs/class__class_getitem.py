class A:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(A[int], A[1, 2], list[int], dict[str, int], tuple[int, ...])
try:
    int[str]
except TypeError as e:
    print(e)
