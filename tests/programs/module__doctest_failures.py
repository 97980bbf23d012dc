"""
>>> twice(2)
4
>>> 1 + 1
3
"""
def twice(n):
    """
    >>> twice(3)
    6
    >>> twice('a')
    'aa'
    >>> twice(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> x = 5
    >>> x
    6
    >>> [1, 2, 3] # doctest: +ELLIPSIS
    [1, ..., 3]
    >>> {'a':   1} # doctest: +NORMALIZE_WHITESPACE
    {'a':
      1}
    >>> 1/0 # doctest: +SKIP
    """
    return n * 2
class A:
    """
    >>> A().m()
    1
    """
    def m(self):
        """
        >>> A().m() is None
        False
        >>> print('x')
        >>> a = 1
        7
        """
        return 1
    @property
    def p(self):
        """>>> A().p
        8"""
        return 9

if __name__ == '__main__':
    import doctest
    import io
    from contextlib import redirect_stdout
    with redirect_stdout(io.StringIO()) as o:
        r = doctest.testmod()
    print(o.getvalue().replace(__file__, 'program.py'), r)
