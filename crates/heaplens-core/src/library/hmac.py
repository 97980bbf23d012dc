# hmac: message digests with a key (RFC 2104).

import hashlib as _hashlib

digest_size = None


class HMAC:
    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f'key: expected bytes or bytearray, but got {type(key).__name__!r}')
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        if isinstance(digestmod, str):
            self._make = lambda data=b'': _hashlib.new(digestmod, data)
        elif callable(digestmod):
            self._make = digestmod
        else:
            self._make = digestmod.new
        self._inner = self._make()
        self.digest_size, self.block_size = self._inner.digest_size, self._inner.block_size
        if len(key) > self.block_size:
            key = self._make(key).digest()
        key = bytes(key).ljust(self.block_size, b'\0')
        self._outer = self._make(bytes([c ^ 0x5c for c in key]))
        self._inner.update(bytes([c ^ 0x36 for c in key]))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f'hmac-{self._inner.name}'

    def update(self, msg):
        self._inner.update(msg)

    def copy(self):
        other = self.__class__.__new__(self.__class__)
        other.__dict__.update(self.__dict__)
        other._inner, other._outer = self._inner.copy(), self._outer.copy()
        return other

    def digest(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError('comparing strings with non-ASCII characters is not supported')
        return a == b
    if isinstance(a, str) or isinstance(b, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return memoryview(a).tobytes() == memoryview(b).tobytes()
