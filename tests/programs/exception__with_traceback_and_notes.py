e = ValueError("x")
e.add_note("a note")
e.add_note("another")
print(e.__notes__, e.with_traceback(None) is e, e.__traceback__)
raise e
