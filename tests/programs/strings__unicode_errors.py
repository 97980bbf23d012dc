# Encoding and decoding, and the exceptions of what cannot be coded.


def show(text, make):
    try:
        print(text, '=>', repr(make()))
    except UnicodeError as error:
        print(text, '=> !', type(error).__name__, error)
        print('   ', error.encoding, repr(error.object), error.start, error.end, error.reason, error.args)
    except Exception as error:
        print(text, '=> !', type(error).__name__, error)


for encoding in ('utf-8', 'UTF8', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-32-be', 'utf-8-sig', 'nope'):
    for text in ('', 'abc', 'é', 'a€b', '😀'):
        for errors in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'):
            show(f'{text!a} {encoding} {errors}', lambda: text.encode(encoding, errors))
for encoding in ('utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-32'):
    for data in (b'', b'abc', b'\xff', b'a\xc3', b'\xe2\x82x', b'\xed\xa0\x80', b'\xff\xfea\0'):
        for errors in ('strict', 'ignore', 'replace', 'backslashreplace'):
            show(f'{data} {encoding} {errors}', lambda: data.decode(encoding, errors))
show('handler', lambda: 'é'.encode('ascii', 'foo'))
show('handler unused', lambda: 'a'.encode('ascii', 'foo'))
show('decode handler', lambda: b'\xff'.decode('utf8', 'foo'))
show('decode xml', lambda: b'\xff'.decode('utf8', 'xmlcharrefreplace'))
show('types', lambda: 'a'.encode(1))
show('types 2', lambda: 'a'.encode('utf-8', 1))
show('types 3', lambda: b'a'.decode(1))
show('keywords', lambda: ('é'.encode(encoding='latin-1'), b'\xe9'.decode(errors='replace')))
show('bytearray', lambda: bytearray(b'\xff').decode())
show('str', lambda: str(b'\xff', 'ascii'))
show('bytes', lambda: bytes('é', 'ascii'))
