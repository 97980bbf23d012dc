import traceback

try:
    try:
        {}["a"]
    except KeyError as e:
        raise ValueError("b\nc") from e
except ValueError as e:
    for piece in traceback.format_exception(e):
        print(repr(piece))
    print(traceback.format_exception_only(e))
    print(e.__cause__ is not None, e.__suppress_context__)
