e = KeyError("x")
e.add_note("look here")
raise e
