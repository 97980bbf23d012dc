# output: [1]
class A:
    def __del__(self): import json; print(json.dumps([1]))
A()
