import os


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


N = '/tmp/heaplens_no_such_folder_or_file'
t(lambda: open(N))
t(lambda: open(N + '/x', 'w'))
t(lambda: open('x', 'q'))
t(lambda: open('x', 'rw'))
t(lambda: open('x', 'rbt'))
t(lambda: open('x', 'rb', encoding='u8'))
t(lambda: open(1.5))
t(lambda: open('/tmp'))
with open(N, 'w', encoding='utf-8') as f:
    print(f, f.mode, f.encoding, f.closed, f.writable(), f.readable())
    print(f.write('hello\n'), f.write('wörld\n'), f.tell())
    print('printed', file=f)
    f.writelines(['a\n', 'b\n'])
    t(lambda: f.read())
print(f.closed)
t(lambda: f.write('x'))
with open(N, encoding='utf-8') as f:
    print(f.readline(), f.read(3), f.tell())
    print(f.readlines(), repr(f.read()))
    f.seek(2)
    print(f.read(2))
    t(lambda: f.write('x'))
for line in open(N, encoding='utf-8'):
    print(line.rstrip())
with open(N, 'a') as f:
    f.write('more')
with open(N, 'rb') as f:
    print(f.read(1), f.read(), f.seek(-1, 2), f.read(), f)
t(lambda: open(N, 'x'))
print(os.path.exists(N), os.path.getsize(N), os.path.isfile(N), os.path.isdir('/tmp'))
os.rename(N, N + '2')
print(os.path.exists(N))
os.remove(N + '2')
t(lambda: os.remove(N))
os.mkdir(N)
t(lambda: os.mkdir(N))
open(N + '/x', 'w').close()
print(os.listdir(N))
t(lambda: os.rmdir(N))
os.remove(N + '/x')
os.rmdir(N)
print(os.path.exists(N))
