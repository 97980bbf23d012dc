import sys
print(sys.version_info[:2], sys.version_info.major, sys.maxsize, sys.byteorder, sys.getrecursionlimit(), sys.implementation.name, sys.maxunicode, len(sys.argv), sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit, sys.hash_info.width, sys.getdefaultencoding(), sys.version.split()[0].startswith("3.11"))
sys.stdout.write("written\n")
print(sys.stdout.write("abc\n"))
sys.stderr.write("")
for f in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("a"), lambda: sys.nothing):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
