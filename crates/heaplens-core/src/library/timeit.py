# timeit, on the virtual clock: every run takes the same time, which says how many instructions were executed.

import time

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        for what, value in (('stmt', stmt), ('setup', setup)):
            if not isinstance(value, str) and not callable(value):
                raise ValueError(f'{what} is neither a string nor callable')
        self._stmt = compile(stmt, '<timeit-src>', 'exec') if isinstance(stmt, str) else stmt
        self._setup = compile(setup, '<timeit-src>', 'exec') if isinstance(setup, str) else setup
        self._globals = {} if globals is None else globals

    def timeit(self, number=default_number):
        names = {}
        stmt, setup, timer = self._stmt, self._setup, self.timer
        if callable(setup):
            setup()
        else:
            exec(setup, self._globals, names)
        if callable(stmt):
            start = timer()
            for _ in range(number):
                stmt()
            return timer() - start
        known = self._globals
        if names:
            known = {**known, **names}
        start = timer()
        for _ in range(number):
            exec(stmt, known)
        return timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        # 1, 2, 5, 10, 20, 50, ...
        number = 1
        while True:
            taken = self.timeit(number)
            if callback:
                callback(number, taken)
            if taken >= 0.2:
                return number, taken
            number = number // 2 * 5 if str(number)[0] == '2' else number * 2


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number,
           globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']
