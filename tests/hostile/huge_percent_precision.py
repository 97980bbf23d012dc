# error: ValueError
"%.10000000000d" % 5
