# error: RecursionError
l = []; t = (l,); l.append(t)
m = []; u = (m,); m.append(u)
t == u
