class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"need {amount - balance} more")
        self.balance, self.amount = balance, amount
class Account:
    count = 0
    def __init__(self, owner, balance=0):
        self.owner = owner; self._balance = balance; self.log = []
        Account.count += 1
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, v):
        if v < 0: raise ValueError("negative")
        self._balance = v
    def deposit(self, amount):
        if amount <= 0: raise ValueError("Deposit must be positive")
        self._balance += amount; self.log.append(('d', amount)); return self
    def withdraw(self, amount):
        if amount > self._balance: raise InsufficientFunds(self._balance, amount)
        self._balance -= amount; self.log.append(('w', amount)); return self
    def __repr__(self): return f"{type(self).__name__}({self.owner!r}, {self._balance:.2f})"
    def __str__(self): return f"{self.owner}: ${self._balance:,.2f}"
    def __eq__(self, o): return isinstance(o, Account) and (self.owner, self._balance) == (o.owner, o._balance)
    def __lt__(self, o): return self._balance < o._balance
    @classmethod
    def from_string(cls, s):
        name, bal = s.split(':'); return cls(name, float(bal))
class Savings(Account):
    def __init__(self, *a, rate=0.02, **k):
        super().__init__(*a, **k); self.rate = rate
    def add_interest(self):
        self.deposit(self._balance * self.rate)
a = Account('Ann', 100); b = Savings.from_string('Bob:2500.5')
a.deposit(50).withdraw(30)
b.add_interest()
print(a, b, repr(a), [a, b], sorted([b, a]), max(a, b), Account.count, Savings.count)
try: a.withdraw(1000)
except InsufficientFunds as e: print(e, e.args, e.balance, e.amount, repr(e))
try: a.balance = -1
except ValueError as e: print('err', e)
try: a.deposit(-1)
except ValueError as e: print('err', e)
print(vars(a), b.__dict__, hasattr(a, 'rate'), getattr(b, 'rate'), isinstance(b, Account), issubclass(Savings, Account), Savings.__mro__)
try: hash(a)
except TypeError as e: print(e)
a.withdraw(10**6)
