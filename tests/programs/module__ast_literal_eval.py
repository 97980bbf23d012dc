import ast

for text in ('1', ' -2.5', '1_000', '0x1F', '1+2j', '-1-2j', '"a" \'b\'', 'b"x"', 'r"\\n"', "'''a\nb'''", '[1, (2, 3), {4: [5]}]', '()',
             '(1,)', '((1))', '1, 2', '{1, 2}', 'set()', '{}', 'None', '[True, False, ...]', '{"a": {"b": (None,)}}', '[1,]',
             '[\n1,\n2 # two\n]', '+3', '"#not"', '{"k": -1}', '1e5', '.5', '5.', '"\\u00e9"'):
    value = ast.literal_eval(text)
    print(repr(text), repr(value), type(value).__name__)
for text in ('x', 'f()', '2*3', '1+1', '[x]', '__import__("os")', '"a".upper()', '[1][0]', 'lambda: 1', '1 if 1 else 2', 'not 1',
             '[i for i in ()]', '1 < 2', 'f"{1}"', '-"a"', '- -1', '[*[]]', 'a.b', '1 and 2', '"%d" % 1', 'set([1])', '2**9'):
    try:
        print(repr(text), ast.literal_eval(text))
    except ValueError as e:
        print(repr(text), str(e).split(' <')[0])
for text in ('1 +', '', '[1', 'x = 1', '1\n2'):
    try:
        print(ast.literal_eval(text))
    except SyntaxError as e:
        print(repr(text), type(e).__name__, e.msg)
