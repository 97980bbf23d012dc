import sys

print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))
try:
    sys.set_int_max_str_digits(5)
except ValueError as e:
    print(e)
sys.set_int_max_str_digits(640)
for f in (lambda: str(10**700), lambda: int("1" * 700), lambda: f"{10**700}", lambda: repr([10**700])):
    try:
        f()
    except ValueError as e:
        print(e)
