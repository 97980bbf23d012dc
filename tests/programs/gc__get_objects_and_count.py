import gc
gc.collect()
x = [[]]
print(any(o is x for o in gc.get_objects()), len(gc.get_count()), len(gc.get_stats()), gc.garbage, gc.get_debug())
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())
