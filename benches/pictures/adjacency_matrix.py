names = ["a", "b", "c"]
matrix = [[None] * 3 for _ in names]
road = {"km": 5}
matrix[0][1] = road
matrix[1][0] = road
matrix[1][2] = {"km": 2}
matrix[2][0] = matrix[1][2]
