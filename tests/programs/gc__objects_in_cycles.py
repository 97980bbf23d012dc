import gc
gc.collect()
def cyc(): cyc.me = cyc
cyc(); del cyc; print(gc.collect())
class T: pass
T.me = T(); del T; print(gc.collect())
class T: pass
t=T(); t.t=t; del t; print(gc.collect())
t=T(); t.t=t; t.__dict__; del t; print(gc.collect())
