# error: MemoryError
import io
s = io.StringIO()
s.seek(10**10)
s.write('a')
