# error: TypeError
a = []; a.append(a)
hash((a,))
