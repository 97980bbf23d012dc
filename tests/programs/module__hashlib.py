import hashlib
import hmac


def t(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as e:
        print(text, '!!', type(e).__name__, e)


for line in r'''
hashlib.md5(b'a').hexdigest()
hashlib.md5('a')
hashlib.md5(5)
hashlib.md5(b'a').name, hashlib.md5().digest_size, hashlib.md5().block_size, hashlib.sha512().block_size
hashlib.new('sha256',b'a').hexdigest()
hashlib.sha512(b'abc'*100).hexdigest()
hashlib.sha384(b'abc'*100).hexdigest()
hashlib.sha224(b'abc'*100).hexdigest()
hashlib.sha1(b'abc'*100).digest()
hashlib.new('SHA256',b'a').name
hashlib.new('foo')
hashlib.new(5)
sorted(hashlib.algorithms_guaranteed)
sorted(hashlib.algorithms_available)
hashlib.sha256(string=b'a').name
hashlib.sha256(data=b'a').name
hashlib.md5(b'a',usedforsecurity=False).name
type(hashlib.md5())
hashlib.pbkdf2_hmac('sha256',b'p',b's',10).hex()
hashlib.pbkdf2_hmac('sha256',b'p',b's',10,5).hex()
hmac.new(b'k',b'm','sha256').hexdigest()
hmac.new(b'k',b'm',hashlib.md5).hexdigest()
hmac.new(b'k'*200,b'm',hashlib.md5).hexdigest()
hmac.new(b'k',b'm')
hmac.new('k',b'm','md5')
hmac.digest(b'k',b'm','sha1').hex()
hmac.compare_digest('a','a')
hmac.compare_digest('a',b'a')
hmac.compare_digest('é','a')
hmac.new(b'k',b'm','md5').name
hashlib.__all__
hashlib.md5(b'a').update('x')
hashlib.md5(b'a').update()
hashlib.md5(b'a').foo
'''.strip().split('\n'):
    t(line)
