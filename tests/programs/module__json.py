import json
o = {'a': [1, 2.5, None, True, False], 'b': {'c': 'é"\\\n\u2028😀'}, 'd': (), 'e': {}, 3: 'x', None: 1, 1.5: 2, True: 0}
print(json.dumps(o)); print(json.dumps(o, ensure_ascii=False, indent=2)); print(json.dumps(o, indent='\t', separators=(',', '=')))
print(json.dumps({'b': 1, 'a': [1, [2]]}, sort_keys=True, indent=4), json.dumps([float('inf'), float('nan'), 1e100, -0.0]), json.dumps('\x7f/'))
print(json.loads('[1, 2.0, -3e2, "a\\u00e9\\n\\ud83d\\ude00", null, true, {"x": {"y": []}}]'), json.loads(' 12 '), json.loads(b'"q"'))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads('{"a": {"b": 1}}', object_hook=lambda d: list(d)), json.loads('1.5', parse_float=str), json.loads('[NaN, -Infinity]'))
for t in ['', '{', '[1,', '[1 2]', '{"a" 1}', '{"a": }', "{'a': 1}", '{"a": 1,}', '[1,]', '"abc', '"\\q"', '"\\u12"', 'nul', '1 2', '[1]]', '"a\nb"', '{"a": 1 "b"}', '-', '\n\n  x', '01', '{"a"', '[']:
    try: print(json.loads(t))
    except json.JSONDecodeError as e: print(repr(t), e, e.lineno, e.colno, e.pos)
for f in (lambda: json.dumps({1, 2}), lambda: json.dumps(object), lambda: json.dumps({(1,): 2}), lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.loads(3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
class E(json.JSONEncoder):
    def default(self, o): return sorted(o) if isinstance(o, set) else super().default(o)
print(json.dumps({'s': {3, 1}}, cls=E), json.dumps([1j], default=str), json.dumps({(1,): 2, 'a': 1}, skipkeys=True))
import io
f = io.StringIO(); json.dump([1, {'a': None}], f); print(f.getvalue()); f.seek(0); print(json.load(f))
