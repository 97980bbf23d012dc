from .counting import note


class Square:
    def __init__(self, side):
        note('square')
        self.side = side

    def area(self):
        return self.side ** 2


def divide(n):
    return 1 / n
