# error: MemoryError
x = '1'
for i in range(200): x = 'f' + repr('{' + x + '}')
eval(x)
