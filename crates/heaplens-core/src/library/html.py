# html: `escape`. The names of characters are too many to bring along, so there is no `unescape`.
__all__ = ['escape']


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s

