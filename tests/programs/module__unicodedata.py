# Each property of every 97th character and of all of the first thousand, and the names that are looked up.
import unicodedata as u

digest = 0
for i in list(range(1000)) + list(range(1000, 0x110000, 97)):
    if 0xd800 <= i < 0xe000 or 0x10f000 <= i <= 0x10f7ff:
        continue
    c = chr(i)
    row = (u.category(c), u.bidirectional(c), u.east_asian_width(c), u.mirrored(c), u.combining(c), u.numeric(c, None),
           u.digit(c, None), u.decimal(c, None))
    digest = (digest * 31 + hash(repr(row))) % (1 << 61)
print(digest)
for c in 'é½٣\n中각😀ﬁ①':
    print(repr(c), u.name(c, None), [ascii(u.normalize(form, c)) for form in ('NFC', 'NFD', 'NFKC', 'NFKD')],
          u.is_normalized('NFKC', c))
print(''.join(c for c in u.normalize('NFD', 'Crème Brûlée') if u.category(c) != 'Mn'), u.unidata_version)
for call in (lambda: u.lookup('SNOWMAN'), lambda: u.lookup('NO SUCH'), lambda: u.name('\x00'), lambda: u.numeric('a'),
             lambda: u.digit('a'), lambda: u.decimal('a'), lambda: u.category('ab'), lambda: u.category(1),
             lambda: u.normalize('NFX', 'a')):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
