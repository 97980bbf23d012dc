class Animal:
    kinds = []
    def __init__(self, name):
        self.name = name
        Animal.kinds.append(self)

class Dog(Animal):
    def speak(self):
        return "woof"

class Puppy(Dog):
    toys = ["ball"]

rex = Dog("rex")
bit = Puppy("bit")
speak = bit.speak
noise = speak()
