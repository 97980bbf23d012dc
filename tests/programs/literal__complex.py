print(1j, 0j, -1j, 1 + 2j, 1.5 - 0.5j, 1e20j, -(1 + 0j), (1 + 2j).real, (1 + 2j).imag, (3 - 4j).conjugate())
print((1 + 2j) * (3 - 1j), (1 + 2j) / (1 - 1j), abs(3 + 4j), (1j) ** 2, complex("1+2j"), complex(2), complex(1, -0.0))
print(1 + 2j == 1 + 2j, 1 + 0j == 1, hash(1 + 0j) == hash(1), bool(0j))
