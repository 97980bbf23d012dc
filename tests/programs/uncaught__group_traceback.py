raise ExceptionGroup("many", [ValueError("a"), ExceptionGroup("in", [KeyError("k"), TypeError("t")])])
