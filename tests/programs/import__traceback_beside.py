from beside.shapes import divide
divide(0)
