x = "\N{SPACE"
