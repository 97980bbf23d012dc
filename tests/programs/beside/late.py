print("late is imported")
