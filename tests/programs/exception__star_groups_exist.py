try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as e:
    print(e, len(e.exceptions), repr(e.exceptions[0]))
