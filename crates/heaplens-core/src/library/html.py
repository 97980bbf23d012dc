# html: `escape` and `unescape`. The names of characters are too many to bring along: those of Latin-1, which a text may write
# without a semicolon, and the most usual others are here.
__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


# From U+00A0 on.
_LATIN1 = """
nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil
sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute
Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc
atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide
oslash ugrave uacute ucirc uuml yacute thorn yuml""".split()
_bare = {name: chr(0xa0 + i) for i, name in enumerate(_LATIN1)}
_bare |= dict(amp='&', AMP='&', lt='<', LT='<', gt='>', GT='>', quot='"', QUOT='"', COPY='\xa9', REG='\xae')
_others = dict(zip(
    'apos euro hellip mdash ndash lsquo rsquo ldquo rdquo bull trade larr uarr rarr darr hearts infin le ge ne alpha beta pi'.split(),
    "'€…—–‘’“”•™←↑→↓♥∞≤≥≠αβπ"))


def _character(match):
    name = match[1]
    if name[0] == '#':
        code = int(name[2:].rstrip(';'), 16) if name[1] in 'xX' else int(name[1:].rstrip(';'))
        if 0x80 <= code < 0xa0:
            return bytes((code,)).decode('cp1252', 'ignore') or chr(code)
        if code == 0 or 0xd800 <= code < 0xe000 or code > 0x10ffff:
            return '\ufffd'
        if code in (9, 10, 12, 13) or not (code < 32 or code == 127 or 0xfdd0 <= code < 0xfdf0 or code & 0xfffe == 0xfffe):
            return chr(code)
        return ''
    whole = name.removesuffix(';')
    if whole in _bare:
        return _bare[whole]
    if whole != name:
        if whole in _others:
            return _others[whole]
        raise NotImplementedError(f'heaplens does not provide the character {match[0]!r}')
    for end in range(len(name) - 1, 1, -1):
        if name[:end] in _bare:
            return _bare[name[:end]] + name[end:]
    return match[0]


def unescape(s):
    import re
    return re.sub(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)', _character, s)
