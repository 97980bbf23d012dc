# K149 K147
def f(e):
    try:
        raise e
    except (KeyError, IndexError) as x:
        return "lookup", type(x).__name__
    except ArithmeticError as x:
        return "arithmetic", type(x).__name__
    except Exception as x:
        return "exception", type(x).__name__
    except:
        return "bare"
for e in (KeyError(1), IndexError, ZeroDivisionError(), OverflowError, ValueError, KeyboardInterrupt, SystemExit(1), LookupError, UnicodeError):
    print(f(e))
