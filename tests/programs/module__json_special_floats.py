import json
def no(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
i = float('inf'); n = float('nan')
no(json.dumps, [i, -i, n, -0.0, 0.0, 1e300, 1.5, 5e-324]); no(json.dumps, {i: 1, -i: 2, n: 3, 1.5: 4}); no(json.dumps, i, allow_nan=False); no(json.dumps, [n], allow_nan=False); no(json.dumps, {-i: 1}, allow_nan=False); no(json.loads, '[Infinity, -Infinity, NaN, -0.0, 1E5, 1e-2]'); no(json.loads, 'Infinit'); no(json.loads, '[1,]'); no(json.loads, '\ufeff[]'); no(json.loads, b'[1]'); no(json.loads, 3); no(json.loads, '{"a": 1, "a": 2}'); no(json.loads, '[1.5, 2]', parse_float=str, parse_int=float); no(json.loads, 'NaN', parse_constant=lambda c: c)
class F(float):
    def __repr__(self): return 'mine'
no(json.dumps, [F(1.5), F('inf')])
try: json.loads('{"a": [1, 2\n}')
except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, e.doc, e.__reduce__(), type(e).__module__, e.args)
