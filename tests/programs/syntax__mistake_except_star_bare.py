try:
    x
except*:
    pass
