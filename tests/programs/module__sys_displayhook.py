import sys
c = compile('1 + 1\nNone\n"x"', '<s>', 'single') if False else compile('1 + 1', '<s>', 'single')
exec(c)
print(_)
sys.displayhook = lambda v: print('hook', v)
exec(c)
