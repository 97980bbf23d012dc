# output: 664386
import sys
sys.set_int_max_str_digits(0)
print(int("9" * 200000).bit_length())
