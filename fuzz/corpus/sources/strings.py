s = 'café 😀'
print(s.upper(), s.encode(), s[::-1], s.split(), ascii(s), 'a,b'.partition(','), 'x'.join('ab'), b'\xff'.hex())
