exec("return 1")
