# K147
for e in (KeyError, IndexError, ZeroDivisionError, FileNotFoundError, ModuleNotFoundError, UnboundLocalError, RecursionError, NotImplementedError, UnicodeDecodeError, StopIteration, GeneratorExit, KeyboardInterrupt, SystemExit, BrokenPipeError, IndentationError, BytesWarning, EOFError):
    print(" < ".join(c.__name__ for c in e.__mro__))
print(IOError is OSError, EnvironmentError is OSError)
