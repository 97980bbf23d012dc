# A subclass that overrides `random` alone has its whole numbers from that; one that gives bits, from those.
import random


class Half(random.Random):
    def random(self):
        return 0.5


class Bits(random.Random):
    n = 0

    def getrandbits(self, k):
        self.n += 1
        return self.n % 2 ** k


class Both(Half, Bits):
    pass


for c in (Half, Bits, Both):
    r = c(1)
    x = list(range(5))
    r.shuffle(x)
    print(c.__name__, r.randint(1, 100), r.choice("abcd"), r.sample(range(10), 3), x, r.randrange(7), r.uniform(0, 8))
