people = {
    "ann": {"age": 30, "friends": []},
    "bob": {"age": 25, "friends": []},
    "cat": {"age": 35, "friends": []},
}
people["ann"]["friends"].append(people["bob"])
people["bob"]["friends"].append(people["ann"])
people["cat"]["friends"].extend([people["ann"], people["bob"]])
oldest = max(people.values(), key=lambda p: p["age"])
