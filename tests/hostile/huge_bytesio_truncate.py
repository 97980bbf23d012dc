# any
import io
s = io.BytesIO()
s.truncate(10**12)
