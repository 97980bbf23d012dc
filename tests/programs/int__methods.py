print((5).bit_length(), (0).bit_length(), (-256).bit_length(), (255).bit_count(), (1024).to_bytes(2, "big"), (-1).to_bytes(2, "little", signed=True), int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff", "little", signed=True), (7).real, (7).imag, (7).numerator, (7).denominator, (7).conjugate(), (3).as_integer_ratio(), (5).__add__(3), (5).__add__("a"), (1).__class__.__name__)
for f in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: int.from_bytes("a", "big")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
