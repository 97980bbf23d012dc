# error: TypeError
with 5: pass
