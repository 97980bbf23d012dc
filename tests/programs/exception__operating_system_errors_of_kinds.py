try: print(OSError(2,"x").characters_written)
except AttributeError as e: print(e)
e=BlockingIOError(11,"x",3); print(e.args,e.filename,e.characters_written,repr(e)); e=BlockingIOError(11,"x","f"); print(e.args,e.filename,e); print(BlockingIOError(11,"x",True).characters_written, sorted(vars(BlockingIOError)))
for k in (FileNotFoundError, ConnectionResetError, TimeoutError, IndentationError, TabError, ModuleNotFoundError): print(k.__name__, k.__new__ is k.__mro__[1].__new__, k("a").args, k.__init__.__objclass__.__name__)

