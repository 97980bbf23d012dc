import gc, weakref
gc.collect()
m = weakref.WeakKeyDictionary(); print(gc.collect())
class W: pass
print(gc.collect())
q=W(); m[q]=1; print(gc.collect())
q.q=q; del q; print(gc.collect())
class W:
    def __init__(s): s.n=1
q=W(); q.q=q; m[q]=1; del q; print(gc.collect())
q=W(); q.q=q; hash(q); del q; print(gc.collect())
q=W(); q.q=q; r=weakref.ref(q); del q; print(gc.collect())
q=W(); q.q=q; r=weakref.ref(q,lambda k:d.__delitem__(k));d={r:1}; del r,q; print(gc.collect())
