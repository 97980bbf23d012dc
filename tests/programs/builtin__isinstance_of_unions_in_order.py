for value in (3, 'a'):
    for union in (int | list[int], list[int] | int, int | str | list[int], int | None):
        try:
            print(value, union, isinstance(value, union))
        except TypeError as error:
            print(value, union, error)
