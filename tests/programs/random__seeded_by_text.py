import random

r = random.Random('seed')
print(r.random(), r.randint(1, 100))
random.seed(b'x')
print(random.random())
random.seed(3)
print(random.gammavariate(2, 3), random.gammavariate(.5, 1), random.gammavariate(1, 2))
print(random.betavariate(1, 3), random.vonmisesvariate(1, 4), random.vonmisesvariate(0, 0))
