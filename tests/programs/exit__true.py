print("out")
raise SystemExit(True)
