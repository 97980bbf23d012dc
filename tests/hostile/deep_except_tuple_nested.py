# error: TypeError
t = (ValueError,)
for i in range(500): t = (t,)
try: raise ValueError
except t: print("no")
