# error: ValueError
try: 1 / 0
except Exception as e: t = e.__traceback__
t.tb_next = t
