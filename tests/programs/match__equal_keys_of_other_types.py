match {1: 2}:
    case {1: x, 1.0: y}:
        print("twice")
