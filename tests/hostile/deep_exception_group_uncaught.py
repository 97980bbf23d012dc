# error:                       +------------------------------------
l = ValueError("v")
for i in range(100): l = ExceptionGroup("g", [l])
raise l
