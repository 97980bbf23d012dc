class Account:
    def withdraw(self, n):
        if n > 10:
            raise ValueError(f"too much: {n}")
    def empty(self):
        self.withdraw(100)
Account().empty()
