class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def length2(self):
        return self.x * self.x + self.y * self.y


class Particle:
    def __init__(self, place, speed):
        self.place = place
        self.speed = speed

    def step(self):
        self.place = self.place + self.speed
        return self.place.length2()


particles = [Particle(Vector(n, -n), Vector(1, n % 3)) for n in range(100)]
total = 0
for _ in range(5_000):
    for particle in particles:
        total += particle.step()
print(total)
