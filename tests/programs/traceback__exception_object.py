import traceback

try:
    [].pop()
except IndexError as e:
    t = traceback.TracebackException.from_exception(e)
print(str(t), t.exc_type.__name__, [entry.line for entry in t.stack])
print("".join(t.format()))
print(list(t.format_exception_only()))
