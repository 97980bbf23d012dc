# Which methods hand out the one string of a character, and which a string of their own.
def same(*pairs):
    print([a is b for a, b in pairs])


a, text = 'a', 'hello world'
same(('A'.lower(), 'a'), ('A'.upper(), 'A'), ('a'.lower(), 'a'), ('É'.lower(), 'é'), ('a'.title(), 'A'), ('a'.capitalize(), 'A'), ('A'.casefold(), 'a'), ('A'.swapcase(), 'a'))
same((str(1), '1'), (repr(1), '1'), (chr(97), 'a'), (hex(1)[2:], '1'), (b'a'.decode(), 'a'), ('ab'[0], a), (' a '.strip(), a))
same((''.lower(), ''), (str(ValueError(text)), text), (str(KeyError(text)), text), (str(OSError(text)), text))
same((b'a'.lower(), b'a'), (b'A'.upper(), b'A'), (b''.lower(), b''), (b'ab'[:1], b'a'))
same((type(3).__name__, 'int'), (ValueError.__name__, 'ValueError'), (same.__name__, 'same'), (int.__name__, int.__name__))


class C:
    pass


same((C.__name__, 'C'), (type(C()).__name__, C.__name__))
