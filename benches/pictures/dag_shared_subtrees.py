leaf = ["leaf"]
left = [leaf, leaf]
right = [leaf, left]
top = [left, right]
other = {"top": top, "leaf": leaf}
