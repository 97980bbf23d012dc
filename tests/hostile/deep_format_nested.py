# error: ValueError
"{0[" * 1000
"{:{:{}}}".format(1, 2, 3)
