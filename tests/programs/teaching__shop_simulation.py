stock = {"apple": [5, 0.5], "pear": [2, 0.75]}
def buy(cart, name, n=1):
    if name not in stock: raise KeyError(name)
    if stock[name][0] < n: raise ValueError(f"only {stock[name][0]} {name}(s) left")
    stock[name][0] -= n
    cart[name] = cart.get(name, 0) + n
cart = {}
for name, n in [("apple", 3), ("pear", 3), ("kiwi", 1), ("pear", 2), ("apple", 1)]:
    try: buy(cart, name, n)
    except KeyError as e: print("unknown:", e)
    except ValueError as e: print("sorry:", e)
for k, n in cart.items(): print(f"{k:<8}{n:>3} x {stock[k][1]:>5.2f} = {n * stock[k][1]:>6.2f}")
print(f"{'total':<8}{sum(n * stock[k][1] for k, n in cart.items()):>20.2f}", stock)
