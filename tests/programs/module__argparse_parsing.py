import argparse
import contextlib
import io

p = argparse.ArgumentParser(prog='prog')
p.add_argument('-v', '--verbose', action='count', default=0)
p.add_argument('-n', type=int, default='5', choices=[1, 5, 7])
p.add_argument('--name', '-N', default='z')
p.add_argument('--list', nargs='*', type=float)
p.add_argument('--pair', nargs=2)
p.add_argument('--app', action='append')
p.add_argument('--ext', action='extend', nargs='+')
p.add_argument('--o', nargs='?', const='C', default='D')
g = p.add_mutually_exclusive_group()
g.add_argument('--a', action='store_true')
g.add_argument('--b', action='store_const', const=4)
p.add_argument('pos')
p.add_argument('rest', nargs='*')
for line in ('x', '-vvv --name=y x', '-vn7 -Ny x', '-n 3 x', '-n z x', 'x --list 1 2 --pair 1', 'x a b c', 'x --pair 1 2 --app 1 --app 2 --ext 1 2 --ext 3',
             '', '--na y x', '--n y x', 'x --name', '--list a x', 'x --unknown 4', '--a --b x', '--a x', 'x --o', 'x --o 3', 'x -- -z', '-5', 'x -q'):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try:
            print(line, '->', p.parse_args(line.split()))
        except SystemExit as e:
            print(line, 'exit', e.code)
    print(err.getvalue().rpartition('error: ')[2], end='')
print(p.parse_known_args(['x', '--zz', '1']))
print(argparse.Namespace(a=1, b='x') == argparse.Namespace(a=1, b='x'), 'a' in argparse.Namespace(a=1))
for f in (lambda: p.add_argument('--name'), lambda: p.add_argument('a', 'b'), lambda: p.add_argument('--q', action='foo'),
          lambda: p.add_argument('--w', nargs=0)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
p.parse_args([])
