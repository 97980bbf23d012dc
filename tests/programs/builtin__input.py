name = input("name? ")
age = int(input())
print("hello", name, age + 1)
print(repr(input("rest> ")), repr(input()))
try:
    input("more? ")
except EOFError as e:
    print("EOF", e)
