# shlex: words as a shell takes them apart. The lexer class is not provided.

__all__ = ['split', 'quote', 'join']

_PLAIN = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-')


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError('s argument must not be None')
    if not isinstance(s, str):
        s = ''.join(iter(lambda: s.read(1), ''))
    if not posix:
        raise NotImplementedError('heaplens splits in POSIX mode only')
    words = []
    word = None
    quote = ''
    at = 0
    while at < len(s):
        c = s[at]
        at += 1
        if quote:
            if c == quote:
                quote = ''
            elif c == '\\' and quote == '"':
                if at == len(s):
                    raise ValueError('No escaped character')
                word += s[at] if s[at] in '"\\' else '\\' + s[at]
                at += 1
            else:
                word += c
        elif c in ' \t\r\n':
            if word is not None:
                words.append(word)
            word = None
        elif comments and c == '#':
            while at < len(s) and s[at] != '\n':
                at += 1
        elif c == '\\':
            if at == len(s):
                raise ValueError('No escaped character')
            word = (word or '') + s[at]
            at += 1
        elif c in '\'"':
            quote = c
            word = word or ''
        else:
            word = (word or '') + c
    if quote:
        raise ValueError('No closing quotation')
    if word is not None:
        words.append(word)
    return words


def quote(s):
    if not s:
        return "''"
    if _PLAIN.issuperset(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join([quote(word) for word in split_command])
