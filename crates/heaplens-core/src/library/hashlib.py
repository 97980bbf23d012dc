# hashlib: MD5, SHA-1 and SHA-2. A hash object keeps what it was given until its digest is asked for.

_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128),
          'sha512': (64, 128)}
_OTHERS = ('blake2b', 'blake2s', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256')
algorithms_guaranteed = {*_SIZES, *_OTHERS}
algorithms_available = algorithms_guaranteed | {'md5-sha1', 'ripemd160', 'sha512_224', 'sha512_256', 'sm3'}
__all__ = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', *_OTHERS, 'new', 'algorithms_guaranteed',
           'algorithms_available', 'pbkdf2_hmac', 'file_digest')


def _data(data):
    if isinstance(data, str):
        raise TypeError('Strings must be encoded before hashing')
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError('object supporting the buffer API required') from None


class HASH:
    __slots__ = ('_name', '_message')

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_hashlib.HASH' instances")

    name = property(lambda self: self._name)
    digest_size = property(lambda self: _SIZES[self._name][0])
    block_size = property(lambda self: _SIZES[self._name][1])

    def update(self, *args):
        if len(args) != 1:
            raise TypeError(f'HASH.update() takes exactly one argument ({len(args)} given)')
        self._message += _data(args[0])

    def digest(self):
        return _digest(self._name, self._message)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _make(self._name, self._message)

    def __repr__(self):
        return f'<{self._name} _hashlib.HASH object @ {id(self):#x}>'


HASH.__module__ = '_hashlib'
_name_in_full(HASH)


def _make(name, message):
    self = object.__new__(HASH)
    self._name, self._message = name, bytearray(message)
    return self


def _constructor(name):
    def function(*args, **kwargs):
        kwargs.pop('usedforsecurity', None)
        if len(args) + len(kwargs) > 1 or kwargs and 'string' not in kwargs:
            key = next(iter(kwargs), None)
            if key is not None and key != 'string':
                raise TypeError(f'{key!r} is an invalid keyword argument for openssl_{name}()')
            raise TypeError(f'openssl_{name}() takes at most 1 positional argument ({len(args)} given)')
        return _make(name, _data(args[0] if args else kwargs.get('string', b'')))
    function.__name__ = function.__qualname__ = 'openssl_' + name
    return function


md5, sha1, sha224, sha256, sha384, sha512 = map(_constructor, _SIZES)


def _refuse(name):
    raise NotImplementedError(f'heaplens does not provide the digest {name!r}')


def _refused(name):
    def function(*args, **kwargs):
        _refuse(name)
    function.__name__ = function.__qualname__ = name
    return function


blake2b, blake2s, sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256 = map(_refused, _OTHERS)


def new(name, data=b'', **kwargs):
    if not isinstance(name, str):
        raise TypeError('name must be a string')
    lower = name.lower()
    if lower in algorithms_available and lower not in _SIZES:
        _refuse(name)
    if lower not in _SIZES:
        raise ValueError('unsupported hash type ' + name)
    return _make(lower, _data(data))


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    size = new(hash_name).digest_size
    dklen = size if dklen is None else dklen
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    key = b''
    block = 1
    while len(key) < dklen:
        part = hmac.digest(_data(password), _data(salt) + block.to_bytes(4, 'big'), hash_name)
        total = int.from_bytes(part, 'big')
        for _ in range(iterations - 1):
            part = hmac.digest(_data(password), part, hash_name)
            total ^= int.from_bytes(part, 'big')
        key += total.to_bytes(size, 'big')
        block += 1
    return key[:dklen]


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    found = new(digest) if isinstance(digest, str) else digest()
    while part := fileobj.read(_bufsize):
        found.update(part)
    return found
