# platform: what is the same wherever CPython 3.11 for 64-bit Linux runs. What differs between machines (its name, its
# kernel) is refused by name.


def python_implementation():
    return 'CPython'


def python_version():
    return '3.11.7'


def python_version_tuple():
    return ('3', '11', '7')


def python_branch():
    return ''


def python_revision():
    return ''


def system():
    return 'Linux'


def machine():
    return 'x86_64'


def processor():
    return ''


def architecture(executable=None, bits='', linkage=''):
    return ('64bit', 'ELF')


def __getattr__(name):
    if name in ('node', 'release', 'version', 'uname', 'platform', 'python_build', 'python_compiler', 'libc_ver',
                'freedesktop_os_release', 'win32_ver', 'mac_ver', 'java_ver'):
        raise NotImplementedError(f'heaplens asks no operating system: platform.{name} is not supported')
    raise AttributeError(_refusal('platform', name) or f"module 'platform' has no attribute {name!r}")
