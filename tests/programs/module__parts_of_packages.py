import collections
import json


class Pair(collections.abc.Sequence):
    def __getitem__(self, i):
        return (1, 2)[i]

    def __len__(self):
        return 2


print(list(Pair()), 2 in Pair(), isinstance({}, collections.abc.Mapping), collections.abc.__name__)
try:
    json.loads('{')
except json.decoder.JSONDecodeError as e:
    print(e, json.decoder.JSONDecodeError is json.JSONDecodeError, json.encoder.JSONEncoder().encode([1]), json.decoder.__name__)
from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder
print(JSONDecoder().decode('[1]'), JSONDecodeError.__module__, JSONEncoder.__module__)
try:
    json.other
except AttributeError as e:
    print(e)
