for page in ('cp1250', 'cp1251', 'cp1252', 'cp1253', 'cp1257', 'cp437', 'cp850', 'cp866', 'iso8859-2', 'iso8859-5', 'iso-8859-15',
             'koi8-r', 'mac-roman', 'windows-1252'):
    text = bytes(range(256)).decode(page, 'replace')
    print(page, hash(text), text[0x80:0x90])
    print([c.encode(page, 'backslashreplace') for c in '€éйΩ'])
for call in (lambda: '日本x'.encode('cp1252'), lambda: b'a\x81'.decode('cp1252'), lambda: 'a日'.encode('cp437', 'replace'),
             lambda: 'ж'.encode('cp1252', 'xmlcharrefreplace'), lambda: b'\x81z'.decode('cp1252', 'ignore')):
    try:
        print(call())
    except UnicodeError as error:
        print(type(error).__name__, error, error.encoding, error.start, error.end, error.reason)
