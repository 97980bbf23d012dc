# error: ValueError
"{:{}}".format(1, "{}" * 1000)
