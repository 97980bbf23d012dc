class Engine:
    def __init__(self, power):
        self.power = power

class Car:
    def __init__(self, engine, wheels):
        self.engine = engine
        self.wheels = wheels

class Wheel:
    def __init__(self, place):
        self.place = place

wheels = [Wheel(i) for i in range(4)]
engine = Engine(90)
car = Car(engine, wheels)
spare = Car(engine, wheels[:2])
car.wheels = None
