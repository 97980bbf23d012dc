# A lone surrogate is a code point like others until it has to become bytes.
import json
import re
import sys

s = 'a\ud800b\udfffc'
print(repr(s), ascii(s), len(s), ord(s[1]), sys.getsizeof(s), sys.getsizeof('\ud83d'), s.isprintable())
print(hash(s) == hash('a' + chr(0xd800) + 'b\udfffc'), [hex(ord(c)) for c in '\U0000d83dx\ud83d\ude00'])
print([ascii(c) for c in sorted(['\uffff', '\ud800', 'a', '\U00010000'])], '\ud83d' < '\uffff' < '\U0001F600')
for encoding in ('utf-8', 'utf-16-le', 'utf-32-be', 'ascii', 'latin-1'):
    for errors in ('strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass'):
        for text in (s, 'x\udc80y', '\ud800\ud801'):
            try:
                print(encoding, errors, text.encode(encoding, errors))
            except UnicodeEncodeError as e:
                print(encoding, errors, e)
for data in (b'a\x80b', b'\xed\xa0\x80', b'\xff\xfe', b'\xed\xa0'):
    for errors in ('ignore', 'surrogateescape', 'surrogatepass'):
        try:
            print(data, errors, ascii(data.decode('utf-8', errors)))
        except UnicodeDecodeError as e:
            print(data, errors, e)
print(json.dumps('\ud800'), ascii(json.loads('"\\ud800"')), re.sub('[\ud800-\udfff]', '?', s))
print(ascii(f'{s}\udc00{1:c}'), ascii('%c' % 0xd801), ascii(s.translate({0xd800: 'Q', 97: 0xdead})))
sys.stderr.write('standard error escapes it: \ud800\n')
try:
    print('what comes before is printed', s)
except UnicodeEncodeError as e:
    print('', e)
raise ValueError('bad \udc80 text')
