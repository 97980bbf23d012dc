def f(n):
    """
    >>> f(2)
    4
    >>> f('x')
    Traceback (most recent call last):
        ...
    TypeError: can't multiply sequence by non-int of type 'str'
    >>> for i in range(3):
    ...     print(f(i), end=' ')
    0 1 4 
    """
    return n * n


if __name__ == '__main__':
    import doctest
    doctest.testmod()
    print(doctest.testmod())
