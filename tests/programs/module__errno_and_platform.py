import errno
import platform

print(errno.ENOENT, errno.errorcode[errno.EEXIST], len(errno.errorcode), errno.EWOULDBLOCK == errno.EAGAIN, errno.errorcode[11], errno.errorcode[95])
try:
    open('/tmp/heaplens_no_such_file')
except OSError as e:
    print(e.errno == errno.ENOENT, e.filename, e.strerror)
print(platform.python_implementation(), platform.python_version_tuple()[:2], platform.system(), platform.machine(), platform.architecture()[0])
