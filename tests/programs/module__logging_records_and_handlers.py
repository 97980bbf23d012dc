import io
import logging
import sys

logging.warning('first %s', 'w')
logging.info('not shown')
root = logging.getLogger()
print(root, root.handlers, logging.getLogger('a.b'), logging.getLogger('a'), logging.getLogger('a.b').parent)
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, force=True,
                    format='%(levelname)-8s|%(name)s|%(funcName)s:%(lineno)d|%(module)s|%(threadName)s|%(message)s')
log = logging.getLogger('app.db')


def work():
    log.debug('d %(x)s', {'x': 1})
    log.info('i %d of %d', 1, 2)
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception('oops %s', 3)
        log.error('again', exc_info=True)


work()
log.setLevel('WARNING')
log.info('hidden')
print(log.isEnabledFor(20), log.getEffectiveLevel(), logging.getLevelName(30), logging.getLevelName('INFO'), logging.getLevelName(35))
buffer = io.StringIO()
handler = logging.StreamHandler(buffer)
handler.setFormatter(logging.Formatter('{levelname}:{message}', style='{'))
handler.setLevel(logging.ERROR)
log.addHandler(handler)
log.propagate = False
log.warning('no')
log.error('yes')
log.addFilter(lambda record: 'secret' not in record.getMessage())
log.error('a secret')
print(repr(buffer.getvalue()), handler, log.hasHandlers())
logging.addLevelName(25, 'NOTICE')
log.propagate = True
log.log(45, 'level 45')
print(logging.LoggerAdapter(log, {'k': 'v'}))


class Printer(logging.Handler):
    def emit(self, record):
        print('emit', self.format(record), record.args, record.levelno, record.name, record.lineno)


other = logging.getLogger('x.y.z')
other.addHandler(Printer())
other.warning('a %s b %s', 1, 2)
logging.disable(logging.CRITICAL)
log.critical('gone')
logging.disable(logging.NOTSET)
for wrong in (lambda: log.setLevel('FOO'), lambda: logging.basicConfig(foo=1, force=True), lambda: log.setLevel(None),
              lambda: logging.Formatter('x', style='!'), lambda: logging.Formatter('plain'), lambda: log.log('x', 'y'),
              lambda: logging.getLogger(5), lambda: log.error('m', extra={'name': 1})):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
print(logging.getLogger('root') is root, logging.getLogger('p').getChild('q'), sorted(logging.root.manager.loggerDict))
print(logging.makeLogRecord({'msg': 'hi %s', 'args': ('x',)}).getMessage())
logging.info('with its stack', stack_info=True)
log.warning('to standard error, without a handler of its own')
