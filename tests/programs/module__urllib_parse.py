from urllib.parse import (SplitResult, parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote, unquote_plus, unquote_to_bytes, urldefrag,
                          urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit)


def t(f):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


for u in ['https://user:pw@Host.com:8080/p/a;x=1?q=1&r=2#frag', 'http://a', 'a/b?c#d', '//h/p', 'mailto:x@y', '', 'HTTP://A.B/', 'http://[::1]:80/x', 'x:y', '1a:b', 'http:///p', '?q', '#f', 'http://h?q', 'path;p', 'ftp://h/a;type=i', 'http://h:/', 'a b', 'http://h:99999/', 'http://h:x/', 'http://u@h@k/', 'javascript:alert(1)', ' http://a/ ', 'ht\ntp://a']:
    t(lambda: urlparse(u))
    t(lambda: urlsplit(u))
    t(lambda: urlunparse(urlparse(u)) + ' ' + urlunsplit(urlsplit(u)))
    t(lambda: (urlparse(u).username, urlparse(u).password, urlparse(u).hostname, urlparse(u).port, urlparse(u).geturl()))
t(lambda: urlparse('http://[::1/'))
t(lambda: urlparse('x', scheme='http'))
t(lambda: urlparse('http://a#f', allow_fragments=False))
for s in ['a b/ü', 'a+b&c=d', '', '~x-._', '/a%20', 'é☕', '100%']:
    t(lambda: (quote(s), quote(s, safe=''), quote_plus(s), unquote(s), unquote_plus(s)))
t(lambda: (unquote('%41%zz%C3%A9%ff'), unquote('a%2', errors='strict'), unquote_to_bytes('a%41é'), quote(b'\xff/'), quote_from_bytes(b'a b'), unquote('%E9', encoding='latin1'), unquote(b'%41')))
t(lambda: quote(5))
t(lambda: unquote(None))
t(lambda: quote('é', encoding='latin1'))
t(lambda: (urlencode({'a': 1, 'b': 'x y', 'c': ['p', 'q']}), urlencode({'c': ['p', 'q'], 'd': 'é'}, doseq=True), urlencode([('a', 1), ('a', None)]), urlencode({'a': 'x/y'}, safe='/'), urlencode({'a': 'x y'}, quote_via=quote), urlencode({b'k': b'v'}), urlencode({})))
t(lambda: urlencode('abc'))
t(lambda: urlencode([1]))
t(lambda: urlencode(5))
for q in ['a=1&b=2&a=3', 'a=&b', 'a=1;b=2', 'x=%41+b', '', '&&a=1', 'a==1', 'é=☕']:
    t(lambda: (parse_qs(q), parse_qsl(q), parse_qs(q, keep_blank_values=True)))
t(lambda: parse_qs('a', strict_parsing=True))
t(lambda: parse_qs('a=1;b=2', separator=';'))
t(lambda: parse_qsl('a=1&b=2', max_num_fields=1))
for b in ['http://a/b/c/d;p?q']:
    for r in ['g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', 'g#s', ';x', 'g;x', '', '.', './', '..', '../', '../g', '../..', '../../g', '../../../g', '/./g', '/../g', 'g.', '.g', './../g', 'g/../h', 'http:g', 'mailto:x', 'http://z/y']:
        t(lambda: urljoin(b, r))
t(lambda: (urljoin('', 'x'), urljoin('x', ''), urljoin('a/b', 'c'), urljoin('http://h', 'x'), urljoin('http://h/', '../x'), urljoin('file:///a/b', 'c')))
t(lambda: (urldefrag('http://a/b#c'), urldefrag('x'), urldefrag('http://a/b#c').url))
p = urlparse('http://a/b?c=d')
print(p._replace(netloc='z').geturl(), p[1], p.scheme, type(p).__name__, isinstance(p, tuple), p._fields, p == ('http','a','/b','','c=d',''))
print(urlsplit('http://a/b')._replace(query='x=1').geturl(), SplitResult('a','b','c','d','e'))
