# output: 1.0
print(float.fromhex("0x" + "f" * 100000 + "p-400000"))
