import sys

del sys.stdout
try:
    print("z")
except RuntimeError as e:
    sys.stderr.write(f"{e}\n")
