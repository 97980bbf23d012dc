# error: MemoryError
import io
s = io.BytesIO()
s.seek(10**12)
s.write(b'a')
