# K150
class AppError(Exception):
    pass
class Insufficient(AppError):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need, self.have = need, have
    def __str__(self):
        return "!" + super().__str__()
try:
    raise Insufficient(5, 3)
except AppError as e:
    print(e, repr(e), e.args, e.need, e.have, isinstance(e, Exception))
class NoInit(Exception):
    def __init__(self, a): pass
print(repr(NoInit(1)), NoInit(2).args)
