# base64: the encodings of RFC 4648, Ascii85 and base 85.

import binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode',
           'a85decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']


def _bytes(s):
    if isinstance(s, (bytes, bytearray)):
        return s
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f'argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}') from None


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def _encode_32(alphabet, s):
    data = memoryview(s).tobytes()
    out = bytearray()
    for i in range(0, len(data), 5):
        n = int.from_bytes(data[i:i + 5].ljust(5, b'\0'), 'big')
        out += bytes([alphabet[n >> shift & 31] for shift in range(35, -1, -5)])
    short = -len(data) % 5
    if short:
        pads = {1: 1, 2: 3, 3: 4, 4: 6}[short]
        out[-pads:] = b'=' * pads
    return bytes(out)


def _decode_32(alphabet, s, casefold, map01):
    s = bytes(_bytes(s))
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    pads = len(s) - len(s.rstrip(b'='))
    back = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    kept = s.rstrip(b'=')
    for i in range(0, len(kept), 8):
        n = 0
        part = kept[i:i + 8]
        for c in part:
            if c not in back:
                raise binascii.Error('Non-base32 digit found')
            n = n << 5 | back[c]
        n <<= 5 * (8 - len(part))
        out += n.to_bytes(5, 'big')
    if len(s) % 8 or pads not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    if pads and out:
        del out[len(out) - 5 + (43 - 5 * pads) // 8:]
    return bytes(out)


_A32, _A32_HEX = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def b32encode(s):
    return _encode_32(_A32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode_32(_A32, s, casefold, map01)


def b32hexencode(s):
    return _encode_32(_A32_HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode_32(_A32_HEX, s, casefold, None)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


_A85 = bytes(range(33, 118))
_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'


def _encode_85(data, alphabet, pad, zeros=False, spaces=False):
    data = data if isinstance(data, (bytes, bytearray)) else memoryview(data).tobytes()
    short = -len(data) % 4
    pieces = []
    for i in range(0, len(data), 4):
        n = int.from_bytes(data[i:i + 4].ljust(4, b'\0'), 'big')
        if zeros and not n:
            pieces.append(b'z')
        elif spaces and n == 0x20202020:
            pieces.append(b'y')
        else:
            pieces.append(bytes([alphabet[n // 85 ** k % 85] for k in (4, 3, 2, 1, 0)]))
    if short and not pad:
        if pieces[-1] == b'z':
            pieces[-1] = alphabet[:1] * 5
        pieces[-1] = pieces[-1][:-short]
    return b''.join(pieces)


def b85encode(b, pad=False):
    return _encode_85(b, _B85, pad)


def b85decode(b):
    b = bytes(_bytes(b))
    short = -len(b) % 5
    back = {c: i for i, c in enumerate(_B85)}
    padded = b + b'~' * short
    out = bytearray()
    for i in range(0, len(padded), 5):
        n = 0
        for j, c in enumerate(padded[i:i + 5]):
            if c not in back:
                raise ValueError(f'bad base85 character at position {i + j}')
            n = n * 85 + back[c]
        if n >= 1 << 32:
            raise ValueError(f'base85 overflow in hunk starting at byte {i}')
        out += n.to_bytes(4, 'big')
    return bytes(out[:-short] if short else out)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    encoded = _encode_85(b, _A85, pad, True, foldspaces)
    if adobe:
        encoded = b'<~' + encoded
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [encoded[i:i + wrapcol] for i in range(0, len(encoded), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b'')
        encoded = b'\n'.join(lines)
    return encoded + b'~>' if adobe else encoded


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = bytes(_bytes(b))
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError(f'Ascii85 encoded byte sequences must end with {b"~>"!r}')
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    out = bytearray()
    digits = []

    def flush():
        n = 0
        for digit in digits:
            n = n * 85 + digit
        if n >= 1 << 32:
            raise ValueError('Ascii85 overflow')
        digits.clear()
        return n.to_bytes(4, 'big')

    for c in b:
        if 33 <= c <= 117:
            digits.append(c - 33)
            if len(digits) == 5:
                out += flush()
        elif c == 122:
            if digits:
                raise ValueError('z inside Ascii85 5-tuple')
            out += b'\0\0\0\0'
        elif foldspaces and c == 121:
            if digits:
                raise ValueError('y inside Ascii85 5-tuple')
            out += b'    '
        elif c not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {chr(c)}')
    if digits:
        short = 5 - len(digits)
        digits += [84] * short
        out += flush()[:-short]
    return bytes(out)


def encode(input, output):
    while data := input.read(57):
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _checked(s):
    try:
        view = memoryview(s)
    except TypeError:
        raise TypeError(f'expected bytes-like object, not {s.__class__.__name__}') from None
    if view.format not in ('c', 'b', 'B'):
        raise TypeError(f'expected single byte elements, not {view.format!r} from {s.__class__.__name__}')
    if view.ndim != 1:
        raise TypeError(f'expected 1-D data, not {view.ndim}-D data from {s.__class__.__name__}')
    return view.tobytes()


def encodebytes(s):
    s = _checked(s)
    return b''.join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(_checked(s))
