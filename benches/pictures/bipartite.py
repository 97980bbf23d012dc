class Person:
    def __init__(self, name):
        self.name = name
        self.clubs = []

class Club:
    def __init__(self, name):
        self.name = name
        self.members = []

people = [Person(n) for n in ("ann", "bob", "cat")]
clubs = [Club(n) for n in ("chess", "rowing")]
for person, club in [(0, 0), (0, 1), (1, 1), (2, 0), (2, 1)]:
    people[person].clubs.append(clubs[club])
    clubs[club].members.append(people[person])
