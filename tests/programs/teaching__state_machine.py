t = {("red", "go"): "green", ("green", "slow"): "yellow", ("yellow", "stop"): "red"}
class Light:
    def __init__(self): self.s, self.history = "red", []
    def on(self, e):
        self.history.append(self.s)
        self.s = t.get((self.s, e), self.s)
        return self
l = Light()
print(l.on("go").on("go").on("slow").on("stop").s, l.history)
