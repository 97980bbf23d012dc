# fnmatch: the patterns of the shell.

import re as _re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']
_cache = {}


def translate(pat):
    out = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if not out or out[-1] != '.*':
                out.append('.*')
        elif c == '?':
            out.append('.')
        elif c == '[':
            end = i + 1 if pat[i:i + 1] == '!' else i
            end = pat.find(']', end + 1 if pat[end:end + 1] == ']' else end)
            if end < 0:
                out.append(r'\[')
                continue
            inner = pat[i:end].replace('\\', r'\\')
            i = end + 1
            inner = _re.sub(r'([&~|])', r'\\\1', inner)
            if inner[0] == '!':
                inner = '^' + inner[1:]
            elif inner[0] in '^[':
                inner = '\\' + inner
            out.append(f'[{inner}]')
        else:
            out.append(_re.escape(c))
    if out and '.*' in out:
        # Each star but the last takes as little as it can, once and for all.
        parts, fixed, group = [], [], 0
        stars = [k for k, x in enumerate(out) if x == '.*']
        first, last = stars[0], stars[-1]
        text = ''.join(out[:first])
        for a, b in zip(stars, stars[1:]):
            text += f'(?>.*?{"".join(out[a + 1:b])})'
        text += '.*' + ''.join(out[last + 1:])
    else:
        text = ''.join(out)
    return f'(?s:{text})\\Z'


def _matcher(pat):
    key = type(pat), pat
    found = _cache.get(key)
    if found is None:
        if isinstance(pat, bytes):
            found = _re.compile(translate(pat.decode('latin-1')).encode('latin-1')).match
        else:
            found = _re.compile(translate(pat)).match
        _cache[key] = found
    return found


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def filter(names, pat):
    match = _matcher(pat)
    return [name for name in names if match(name)]
