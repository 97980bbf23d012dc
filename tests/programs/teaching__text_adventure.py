rooms = {"hall": {"north": "kitchen", "east": "garden"}, "kitchen": {"south": "hall", "item": "key"}, "garden": {"west": "hall"}}
here, bag = "hall", []
while True:
    try: verb, *rest = input("> ").split()
    except EOFError: break
    except ValueError: print("Say something."); continue
    if verb == "go":
        if rest and rest[0] in rooms[here] and rest[0] != "item": here = rooms[here][rest[0]]
        else: print("You can't go that way."); continue
        print("You are in the", here)
    elif verb == "take" and "item" in rooms[here]:
        bag.append(rooms[here].pop("item")); print("Taken:", bag[-1])
    elif verb == "quit": print("Bye with", bag); break
    else: print("What?")
