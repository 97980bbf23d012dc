try:
    raise ValueError("x")
except ValueError as e:
    e.add_note("note 1")
    e.add_note("note 2")
    raise
