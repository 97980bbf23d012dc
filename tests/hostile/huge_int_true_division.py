# any
print((10**400) / (10**399))
try: (10**400) / 3
except OverflowError as e: print(e)
