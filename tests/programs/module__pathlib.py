from pathlib import Path, PurePath, PurePosixPath as P


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


p = P('/usr/lib/python3.11/site.tar.gz')
print(p, repr(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, p.root, p.anchor, p.is_absolute())
print(list(p.parents), p.parents[0], p.parents[-1], len(p.parents), p.parents)
print(P('a', '/b', 'c'), P('a//b/./c/'), P('a/../b'), P(), P(''), P('.'), P('//a'), P('///a'), P('a') / 'b' / P('c'), 'x' / P('y'))
for f in (lambda: p.with_name('x.py'), lambda: p.with_suffix('.zip'), lambda: p.with_suffix(''), lambda: p.with_stem('q'),
          lambda: p.with_suffix('zip'), lambda: P('/').with_name('x'), lambda: P('a').with_name('b/c'),
          lambda: p.relative_to('/usr'), lambda: p.relative_to('/etc'), lambda: p.is_relative_to('/usr/lib'),
          lambda: p.match('*.gz'), lambda: p.match('lib/*/site*'), lambda: p.match('/usr/*'), lambda: P('a') < P('b'),
          lambda: P('a') == P('a/'), lambda: P('a') == 'a', lambda: hash(P('a')) == hash(P('a')), lambda: P('a') / 1,
          lambda: P(1), lambda: P('a').as_uri(), lambda: P('/a b').as_uri(), lambda: bytes(P('a')), lambda: P('.hidden').suffix,
          lambda: P('a.').suffix, lambda: P('a.b.').stem, lambda: P('a').joinpath('b', 'c'), lambda: PurePath('x'),
          lambda: Path('x'), lambda: sorted([P('b'), P('a/c'), P('a')]), lambda: P('a').foo, lambda: Path('x') == P('x'),
          lambda: p.drive, lambda: P('/')):
    t(f)
q = Path('/tmp') / 'heaplens_pathlib.txt'
print(q.write_text('one\ntwo\n'), q.read_text(), q.exists(), q.is_file(), q.is_dir(), q.read_bytes())
with q.open('a') as f:
    f.write('three')
print(q.read_text().split())
q.unlink()
print(q.exists())
q.unlink(missing_ok=True)
t(q.unlink)
t(q.read_text)
