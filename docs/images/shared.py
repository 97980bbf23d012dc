def make_counter():
    count = 0
    def up():
        nonlocal count
        count += 1
        return count
    return up

basket = ["pear", "fig"]
order = {"items": basket, "paid": False}
copy = order.copy()
up = make_counter()
up()
copy["items"].append("plum")
print(order["items"])
