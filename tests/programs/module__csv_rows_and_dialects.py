import csv
import io

data = 'name,age,city\r\n"Smith, J",42,"New ""York"""\r\nx,,\r\n\r\n"multi\nline",1,2\n'
for row in csv.reader(io.StringIO(data)):
    print(row)
for row in csv.DictReader(io.StringIO(data)):
    print(row)
rows = ['a', 1, 2.5, None, True, 'x,y', 'q"q', 'l\nl', '']
for options in ({}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'delimiter': ';', 'quotechar': "'"},
                {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'doublequote': False, 'escapechar': '\\'},
                {'dialect': 'unix'}, {'dialect': 'excel-tab'}):
    out = io.StringIO()
    print(csv.writer(out, **options).writerow(rows), repr(out.getvalue()))
    if options.get('quoting') != csv.QUOTE_NONNUMERIC:
        print(next(csv.reader(io.StringIO(out.getvalue()), **options)))
writer = csv.DictWriter(out := io.StringIO(), ['x', 'y'], restval='?', extrasaction='ignore')
writer.writeheader()
writer.writerows([{'x': 1}, {'x': 1, 'y': 2, 'z': 3}])
print(repr(out.getvalue()), list(csv.DictReader(['a,b', '1,2,3', '4'], restkey='rest', restval='none')))
csv.register_dialect('pipe', delimiter='|')
print(csv.list_dialects(), list(csv.reader(['a|b'], 'pipe')), csv.Sniffer().sniff('a;b\n1;2\n').delimiter)
for wrong in (lambda: csv.reader(['x'], delimiter='ab'), lambda: csv.reader(['x'], 'nope'), lambda: csv.writer(5),
              lambda: list(csv.reader([b'x'])), lambda: csv.writer(out).writerow(5), lambda: csv.reader(),
              lambda: list(csv.reader(['"a"b'], strict=True)), lambda: list(csv.reader(['"a'], strict=True)),
              lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(['a,b']), lambda: csv.reader([], foo=1),
              lambda: csv.DictWriter(out, ['a']).writerow({'a': 1, 'b': 2}), lambda: list(csv.reader(['a\rb']))):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
with open('/tmp/table.csv', 'w', newline='') as file:
    csv.writer(file).writerows([['h1', 'h2'], [1, 'é']])
with open('/tmp/table.csv', newline='') as file:
    print(list(csv.reader(file)))
