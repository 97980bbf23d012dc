print(1)
raise SystemExit
