print(ascii("aé😀\n"), chr(97), chr(0x1F600), ord("a"), ord("😀"), bin(5), bin(-5), hex(255), hex(-255), oct(8), oct(-8), bin(0), ord(b"a"), chr(0) == "\0", hex(2 ** 70))
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: bin(1.5), lambda: hex("a"), lambda: chr("a"), lambda: ord(b"ab")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
