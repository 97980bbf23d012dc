import codecs

print(codecs.encode('Hello', 'rot13'), codecs.decode(b'6869', 'hex'), codecs.BOM_UTF8)
for name in ('utf8', 'latin-1', 'windows-1252', 'KOI8-R', 'cp437', 'ISO-8859-15', 'ascii', 'U16'):
    print(name, codecs.lookup(name).name)
decoder = codecs.getincrementaldecoder('utf-8')()
print([decoder.decode(bytes([byte])) for byte in 'é€x'.encode()], repr(decoder.decode(b'', True)))
print(list(codecs.iterdecode([b'\xe2\x82', b'\xac!'], 'utf-8')), list(codecs.iterencode(['a', 'é'], 'utf-16')))
print(codecs.getencoder('ascii')('abc'), codecs.getdecoder('latin-1')(b'\xe9'))
try:
    codecs.lookup('no-such')
except LookupError as error:
    print(error)
