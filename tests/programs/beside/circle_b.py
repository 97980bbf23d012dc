from beside.circle_a import b
