# The named tuples of the sys module, as CPython 3.11.7 on 64-bit Linux fills them.


def _struct(name, *, prefix='sys.', **fields):
    names = tuple(fields)

    def repr_of(self):
        parts = ', '.join([f'{key}={value!r}' for key, value in zip(names, self)])
        return f'{prefix}{name}({parts})'

    namespace = {'__slots__': (), '__module__': 'sys', '__repr__': repr_of, '__match_args__': names,
                 'n_fields': len(names), 'n_sequence_fields': len(names), 'n_unnamed_fields': 0}
    for index, key in enumerate(names):
        namespace[key] = property(lambda self, index=index: tuple.__getitem__(self, index))
    cls = type(name, (tuple,), namespace)
    return tuple.__new__(cls, fields.values())


version_info = _struct('version_info', major=3, minor=11, micro=7, releaselevel='final', serial=0)
int_info = _struct('int_info', bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300,
                   str_digits_check_threshold=640)
float_info = _struct('float_info', max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308,
                     min=2.2250738585072014e-308, min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53,
                     epsilon=2.220446049250313e-16, radix=2, rounds=1)
hash_info = _struct('hash_info', width=64, modulus=2305843009213693951, inf=314159, nan=0, imag=1000003,
                    algorithm='siphash13', hash_bits=64, seed_bits=128, cutoff=0)
flags = _struct('flags', debug=0, inspect=0, interactive=0, optimize=0, dont_write_bytecode=1, no_user_site=0,
                no_site=0, ignore_environment=0, verbose=0, bytes_warning=0, quiet=0, hash_randomization=0, isolated=0,
                dev_mode=False, utf8_mode=0, warn_default_encoding=0, safe_path=False, int_max_str_digits=-1)


_get_hooks = _asyncgen_hooks


def get_asyncgen_hooks(_struct=_struct):
    firstiter, finalizer = _get_hooks()
    return _struct('asyncgen_hooks', prefix='', firstiter=firstiter, finalizer=finalizer)


class _Implementation:
    def __init__(self):
        self.name = 'cpython'
        self.cache_tag = 'cpython-311'
        self.version = version_info
        self.hexversion = 51054576
        self._multiarch = 'x86_64-linux-gnu'

    def __repr__(self):
        parts = ', '.join([f'{key}={value!r}' for key, value in vars(self).items()])
        return f'namespace({parts})'


UnraisableHookArgs = type(_struct('UnraisableHookArgs', exc_type=None, exc_value=None, exc_traceback=None, err_msg=None,
                                  object=None))
implementation = _Implementation()
del _struct, _Implementation


def getswitchinterval():
    return 0.005
