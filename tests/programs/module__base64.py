import base64
import binascii


def t(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as e:
        print(text, '!!', type(e).__name__, e)


for line in r'''
binascii.hexlify(b'ab')
binascii.hexlify(b'abc','-')
binascii.hexlify('a')
binascii.unhexlify('6162')
binascii.unhexlify('616')
binascii.unhexlify('6x')
binascii.unhexlify(b'6162')
binascii.unhexlify(5)
binascii.unhexlify('é1')
binascii.b2a_base64(b'abc')
binascii.b2a_base64(b'abcd',newline=False)
binascii.a2b_base64('YWJj')
binascii.a2b_base64('YWJ')
binascii.a2b_base64('Y')
binascii.a2b_base64('YW')
binascii.a2b_base64('YWI=')
binascii.a2b_base64('YWI=YWI=')
binascii.a2b_base64('YQ==YQ==')
binascii.a2b_base64('=YQ==')
binascii.a2b_base64('YQ=')
binascii.a2b_base64('Y Q\n==')
binascii.a2b_base64('Y!Q==')
binascii.a2b_base64('Y!Q==',strict_mode=True)
binascii.a2b_base64('YQ==x',strict_mode=True)
binascii.a2b_base64('=YQ==',strict_mode=True)
binascii.a2b_base64('YWJjZ')
binascii.a2b_base64('é')
binascii.a2b_base64(5)
binascii.crc32(b'abc')
binascii.crc32(b'abc',5)
binascii.crc_hqx(b'abc',0)
binascii.Error.__mro__
binascii.b2a_uu(b'abc')
binascii.b2a_uu(b'abcd')
binascii.a2b_uu(b'#86)C')
binascii.a2b_qp(b'a=3Db')
base64.__all__
base64.b64encode(b'abc\xff\xfe')
base64.urlsafe_b64encode(b'abc\xff\xfe')
base64.b64encode(b'abc\xff\xfe',b'-_')
base64.b64encode(b'abc',b'-')
base64.b64encode('abc')
base64.b64decode('YWJj//4=')
base64.b64decode('YWJj-_4=',b'-_')
base64.b64decode('YWJj-_4=',validate=True)
base64.urlsafe_b64decode('YWJj-_4=')
base64.b64decode('é')
base64.b64decode('YWJ')
[base64.b32encode(b'hello world'[:i]) for i in range(12)]
[base64.b32decode(base64.b32encode(b'hello world'[:i])) for i in range(12)]
[base64.b85decode(base64.b85encode(b'hello world'[:i])) for i in range(12)]
[base64.a85decode(base64.a85encode(b'hello world'[:i])) for i in range(12)]
[base64.b64decode(base64.b64encode(b'hello world'[:i])) for i in range(12)]
base64.b32decode('NBSWY3DP')
base64.b32decode('nbswy3dp')
base64.b32decode('nbswy3dp',True)
base64.b32decode('NBSWY3D')
base64.b32decode('NBSWY1DP')
base64.b32decode('NBSWY1DP',map01='I')
base64.b32hexencode(b'hello')
base64.b32hexdecode('D1IMOR3F')
base64.b16encode(b'ab')
base64.b16decode('6162')
base64.b16decode('6a',True)
base64.b16decode('6a')
base64.b16decode('6')
base64.b85encode(b'hello')
base64.b85decode('Xk~0{Zv')
base64.b85encode(b'hello',pad=True)
base64.b85decode('\x80')
base64.a85encode(b'hello\0\0\0\0')
base64.a85encode(b'hello',adobe=True,wrapcol=5)
base64.a85decode('BOu!rDZ')
base64.a85decode('<~BOu!rDZ~>',adobe=True)
base64.encodebytes(b'abc'*30)
base64.decodebytes(b'YWJj')
base64.encodebytes('abc')
'''.strip().split('\n'):
    t(line)
