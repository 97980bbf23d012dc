# binascii: bytes as text and back.


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


_BASE64 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_BACK = {c: i for i, c in enumerate(_BASE64)}
_NOT_BASE64 = bytes([c for c in range(256) if c not in _BACK and c != 61])


def _data(data):
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def _text(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode('ascii')
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type(data).__name__}'") from None


def hexlify(data, sep=..., bytes_per_sep=1):
    data = _data(data)
    return (data.hex() if sep is ... else data.hex(sep, bytes_per_sep)).encode('ascii')


def unhexlify(hexstr, /):
    text = _text(hexstr)
    if len(text) % 2:
        raise Error('Odd-length string')
    if text.translate(None, b'0123456789abcdefABCDEF'):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(text.decode('ascii'))


b2a_hex, a2b_hex = hexlify, unhexlify


def b2a_base64(data, /, *, newline=True):
    data = _data(data)
    out = bytearray()
    for i in range(0, len(data) - 2, 3):
        n = data[i] << 16 | data[i + 1] << 8 | data[i + 2]
        out += bytes([_BASE64[n >> 18], _BASE64[n >> 12 & 63], _BASE64[n >> 6 & 63], _BASE64[n & 63]])
    rest = data[len(data) // 3 * 3:]
    if rest:
        n = int.from_bytes(rest.ljust(3, b'\0'), 'big')
        out += bytes([_BASE64[n >> 18], _BASE64[n >> 12 & 63], _BASE64[n >> 6 & 63], 61])[:len(rest) + 1]
        out += b'=' * (3 - len(rest))
    return bytes(out + b'\n' if newline else out)


def a2b_base64(data, /, *, strict_mode=False):
    data = _text(data)
    if strict_mode and data[:1] == b'=':
        raise Error('Leading padding not allowed')
    if not strict_mode:
        data = data.translate(None, _NOT_BASE64)
    out = bytearray()
    group = place = pads = 0
    for i, c in enumerate(data):
        if c == 61:
            pads += 1
            if place >= 2 and place + pads >= 4:
                if strict_mode and i + 1 < len(data):
                    raise Error('Excess data after padding')
                return bytes(out)
            continue
        value = _BACK.get(c)
        if value is None:
            raise Error('Only base64 data is allowed')
        if strict_mode and pads:
            raise Error('Discontinuous padding not allowed')
        pads = 0
        if place == 0:
            group = value
        elif place == 1:
            out.append(group << 2 | value >> 4)
            group = value & 15
        elif place == 2:
            out.append(group << 4 | value >> 2)
            group = value & 3
        else:
            out.append(group << 6 | value)
        place = (place + 1) % 4
    if place == 1:
        count = len(out) // 3 * 4 + 1
        raise Error(f'Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a '
                    'multiple of 4')
    if place:
        raise Error('Incorrect padding')
    return bytes(out)


def crc32(data, crc=0, /):
    return _crc32(_data(data), crc & 0xffffffff)


def crc_hqx(data, crc, /):
    crc &= 0xffff
    for byte in _data(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xffff
    return crc


def b2a_uu(data, /, *, backtick=False):
    data = _data(data)
    if len(data) > 45:
        raise Error('At most 45 bytes at once')
    zero = 96 if backtick else 32
    out = [32 + len(data) if data else zero]
    for i in range(0, len(data), 3):
        n = int.from_bytes(data[i:i + 3].ljust(3, b'\0'), 'big')
        out += [value + 32 if value else zero for value in (n >> 18, n >> 12 & 63, n >> 6 & 63, n & 63)]
    return bytes(out) + b'\n'


def a2b_uu(data, /):
    data = _text(data)
    size = (data[0] - 32) & 63 if data else 0
    values = []
    for c in data[1:].rstrip(b'\r\n'):
        if not 32 <= c <= 96:
            raise Error('Illegal char')
        values.append((c - 32) & 63)
    values += [0] * (-(-size // 3) * 4 - len(values))
    out = bytearray()
    for i in range(0, len(values) - 3, 4):
        a, b, c, d = values[i:i + 4]
        out += (a << 18 | b << 12 | c << 6 | d).to_bytes(3, 'big')
    if any(values[-(-size // 3) * 4:]):
        raise Error('Trailing garbage')
    return bytes(out[:size])


def a2b_qp(data, header=False):
    data = _text(data)
    out = bytearray()
    i = 0
    while i < len(data):
        c = data[i]
        i += 1
        if c == 61:
            if i >= len(data):
                break
            if data[i] in b'\r\n':
                while i < len(data) and data[i] != 10:
                    i += 1
                i += 1
            elif data[i:i + 2].translate(None, b'0123456789abcdefABCDEF') == b'' and i + 1 < len(data):
                out.append(int(data[i:i + 2], 16))
                i += 2
            else:
                out.append(61)
        else:
            out.append(32 if header and c == 95 else c)
    return bytes(out)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    raise NotImplementedError('heaplens does not write quoted-printable text: binascii.b2a_qp is not supported')
