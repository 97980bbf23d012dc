class Account:
    fees = []  # one list for the whole class

    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        self.balance += amount
        self.fees.append(1)
        return self


class Savings(Account):
    def deposit(self, amount):
        return super().deposit(amount * 2)


ann = Account("Ann")
bob = Savings("Bob")
ann.deposit(10)
bob.deposit(10).deposit(5)

put = ann.deposit  # a bound method remembers ann
put(1)
print(ann.balance, bob.balance, len(Account.fees))
