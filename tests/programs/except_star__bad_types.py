for t in [3, (ValueError, 3), ExceptionGroup, (ValueError, BaseExceptionGroup), 'x', int]:
    try:
        try:
            raise ValueError(1)
        except* t:
            print('no')
    except TypeError as e:
        print(e, repr(e.__context__))
