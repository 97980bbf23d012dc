def account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
    def peek():
        return balance
    return deposit, peek

put, look = account(10)
put(5)
total = look()
