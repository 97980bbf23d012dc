# output: 125200
from fractions import Fraction
x = Fraction(1, 3)
for i in range(16): x = x * x + 1
print(x.numerator.bit_length())
