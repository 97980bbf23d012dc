# K135
class Cat:
    def speak(self): return "meow"
class Dog:
    def speak(self): return "woof"
class Robot:
    def __getattr__(self, n): return lambda: "beep " + n
for x in Cat(), Dog(), Robot():
    print(x.speak())
