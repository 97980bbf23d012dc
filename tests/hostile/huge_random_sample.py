# output: 10
import random
random.seed(1)
print(len(random.sample(range(10**15), 10)))
