# codecs: encodings by name. Only those that Heaplens has; none can be registered.

__all__ = ['encode', 'decode', 'lookup', 'getencoder', 'getdecoder', 'getincrementalencoder', 'getincrementaldecoder',
           'CodecInfo', 'Codec', 'IncrementalEncoder', 'IncrementalDecoder', 'iterencode', 'iterdecode', 'open',
           'BOM', 'BOM_BE', 'BOM_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_BE', 'BOM_UTF16_LE', 'BOM_UTF32', 'BOM_UTF32_BE',
           'BOM_UTF32_LE']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32 = BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode, self.decode = encode, decode
        self.streamreader, self.streamwriter = streamreader, streamwriter
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        self._is_text_encoding = _is_text_encoding is None or _is_text_encoding
        return self

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>'


class Codec:
    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder:
    _encoding = None

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''
        self._begun = False

    def encode(self, input, final=False):
        data = input.encode(self._encoding, self.errors)
        if self._begun:
            # The mark stands in front of the whole.
            data = data[len(''.encode(self._encoding)):]
        self._begun = True
        return data

    def reset(self):
        self._begun = False

    def getstate(self):
        return int(self._begun)

    def setstate(self, state):
        self._begun = bool(state)


class IncrementalDecoder:
    _encoding = None

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = b''

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        whole = len(data)
        if not final:
            try:
                data.decode(self._encoding)
            except UnicodeDecodeError as error:
                if error.reason in ('unexpected end of data', 'truncated data') and error.end == len(data):
                    whole = error.start
        self.buffer = data[whole:]
        return data[:whole].decode(self._encoding, self.errors)

    def reset(self):
        self.buffer = b''

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


def _rot13(text):
    turned = ''
    for c in text:
        for first in 'aA':
            if 0 <= ord(c) - ord(first) < 26:
                c = chr((ord(c) - ord(first) + 13) % 26 + ord(first))
                break
        turned += c
    return turned


def _others(encoding):
    # Codecs that do not go between text and bytes.
    name = encoding.lower().replace('-', '_').replace(' ', '_')
    if name in ('rot13', 'rot_13'):
        return 'rot13', _rot13, _rot13
    if name in ('hex', 'hex_codec'):
        import binascii
        return 'hex', binascii.b2a_hex, binascii.a2b_hex
    if name in ('base64', 'base64_codec', 'base_64'):
        import base64
        return 'base64', base64.encodebytes, base64.decodebytes
    return None


def lookup(encoding, /):
    other = _others(encoding)
    if other is not None:
        name, to, back = other
        return CodecInfo(lambda input, errors='strict': (to(input), len(input)),
                         lambda input, errors='strict': (back(input), len(input)), name=name, _is_text_encoding=False)
    name = _codec_name(encoding)
    encoder = type('IncrementalEncoder', (IncrementalEncoder,), {'_encoding': name})
    decoder = type('IncrementalDecoder', (IncrementalDecoder,), {'_encoding': name})
    return CodecInfo(lambda input, errors='strict': (input.encode(name, errors), len(input)),
                     lambda input, errors='strict': (bytes(input).decode(name, errors), len(input)),
                     incrementalencoder=encoder, incrementaldecoder=decoder, name=name)


def encode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding)[0](obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding)[1](obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def iterencode(iterator, encoding, errors='strict', **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode('', True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b'', True)
    if output:
        yield output


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    import io
    if encoding is None:
        return io.open(filename, mode, buffering)
    return io.open(filename, mode.replace('b', ''), encoding=encoding, errors=errors, newline='')
