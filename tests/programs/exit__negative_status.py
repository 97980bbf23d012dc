print("out")
raise SystemExit(-1)
