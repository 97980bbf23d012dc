import io
def no(f, *a):
    try: print('->', f(*a))
    except Exception as e: print(type(e).__name__, e)
b = io.BytesIO(b'ab\ncd\n\nef')
for a in ((2,), (0,), (-1,), (1, 1), (-9, 1), (-2, 2), (3, 2), (0, 3), (99,), (0, 5)): no(b.seek, *a); no(b.tell)
b.seek(0); no(b.readlines, 4); no(b.readlines, 0); b.seek(0); no(b.readlines); b.seek(0); no(b.readlines, 1); no(b.readlines, -1); no(b.readlines, None)
b.seek(12); no(b.write, b'x'); no(b.getvalue); no(b.truncate, 3); no(b.truncate, -1); no(b.getvalue)
s = io.StringIO('ab\ncd\n\nef'); no(s.readlines, 3); no(s.readlines, 5); s.seek(0); no(list, s)
for a in ((2,), (-1,), (0, 1), (1, 1), (0, 2), (1, 2), (0, 3)): no(s.seek, *a); no(s.tell)
s.close(); no(s.seek, 0); b.close(); no(b.seek, 0)
