# json.encoder: what of json writes.
from json import JSONEncoder
