class MyError(Exception):
    pass
raise MyError("something", 5)
