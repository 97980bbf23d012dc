# Streams are instances of plain classes that the public ones are told of.
import io

print(io.StringIO.__mro__, type(io.StringIO), type(io.TextIOBase), io.BytesIO.__mro__)
print(isinstance(io.StringIO(), io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase), issubclass(io.BytesIO, io.IOBase))


class U(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


u = U()
print('abc', file=u)
print(repr(u.getvalue()), vars(u), vars(io.BytesIO(b'a')) if hasattr(io.BytesIO(), '__dict__') else None)


class Raw(io.RawIOBase):
    def readable(self):
        return True


print(Raw().readable(), Raw().writable(), Raw().closed, isinstance(Raw(), io.IOBase))
with io.StringIO() as s:
    s.write('x')
print(s.closed, u.closed)
