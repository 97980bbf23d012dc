import random

random.seed(42)
print(random.random(), random.randint(1,6), random.randrange(10), random.choice('abc'), random.sample(range(100),5), random.uniform(1,2), random.gauss(0,1), random.choices([1,2,3],k=4), random.choices('ab', weights=[1,5], k=5))
x=list(range(10)); random.shuffle(x); print(x)
r = random.Random(7); print(r.random(), r.getrandbits(40), r.randint(0,10**20))
