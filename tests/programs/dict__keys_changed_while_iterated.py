d={1:1,2:2}
try:
    for k in d: print(k); del d[k]; d[k+10]=1
except RuntimeError as e: print(e)
d={1:1,2:2}
it=iter(d.items())
try:
    for k,v in it: del d[k]; d[k+2]=0; print(k, it.__length_hint__())
except RuntimeError as e: print(e, it.__length_hint__(), list(it))
