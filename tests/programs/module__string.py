import string
from string import Template, Formatter, capwords
print(capwords('hello  world foo'), capwords('a-b-c', '-'), string.ascii_lowercase, string.digits)
t = Template('$who likes ${what}s, $$5 $9')
for f in (lambda: t.substitute(who='a', what='b'), lambda: t.safe_substitute(who='a'), lambda: Template('$a $b').substitute({'a': 1}, b=2), lambda: Template('$a').substitute(), lambda: t.is_valid(), lambda: Template('$a ${b} $a').get_identifiers(), lambda: t.template):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
f = Formatter()
for a in (('{} {}', 1, 2), ('{0:>{1}}|', 'x', 5), ('{0[k]} {0[k]!r:>5}', {'k': 'v'}), ('{{{}}}', 3), ('{', ), ('}', ), ('{a', ), ('{} {1}', 1, 2)):
    try: print(repr(f.format(*a)))
    except Exception as e: print(type(e).__name__, e)
print(list(f.parse('a{b!r:c}d{{e')), f.vformat('{x.real}', (), {'x': 3}))
