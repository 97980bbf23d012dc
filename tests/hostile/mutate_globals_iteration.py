# error: RuntimeError
for k in globals(): globals()[k + "x"] = 1
