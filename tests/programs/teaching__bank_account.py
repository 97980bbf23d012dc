# K129 K150
class InsufficientFunds(Exception): pass
class Account:
    rate = 0.02
    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.log = owner, balance, []
    def deposit(self, n):
        if n <= 0: raise ValueError("Deposit must be positive")
        self.balance += n
        self.log.append(("deposit", n))
    def withdraw(self, n):
        if n > self.balance: raise InsufficientFunds(f"{self.owner}: {n} > {self.balance}")
        self.balance -= n
        self.log.append(("withdraw", n))
    def __str__(self): return f"{self.owner}: {self.balance:,.2f}"
class Savings(Account):
    rate = 0.05
    def interest(self): self.deposit(self.balance * self.rate)
a, s = Account("Ann", 100), Savings("Sue", 1000)
a.deposit(50); a.withdraw(30); s.interest()
print(a, s, a.log, s.log, sep="\n")
for f, x in ((a.withdraw, 500), (a.deposit, -1)):
    try: f(x)
    except (InsufficientFunds, ValueError) as e: print(type(e).__name__, e)
