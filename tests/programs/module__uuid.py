import uuid

u = uuid.UUID('{12345678-1234-5678-1234-567812345678}')
print(u, repr(u), u.hex, u.int, u.urn, u.version, u.variant, u.fields, u.bytes, u.bytes_le, u.node, u.time)
print(uuid.UUID(bytes=u.bytes) == u == uuid.UUID(bytes_le=u.bytes_le), uuid.UUID(fields=u.fields) == u, hash(u) == hash(u.int))
print(uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid3(uuid.NAMESPACE_URL, 'http://x'))
print(uuid.uuid4().version, len({uuid.uuid4() for _ in range(5)}), sorted([uuid.UUID(int=2), uuid.UUID(int=1)]))
for call in (lambda: uuid.UUID('12'), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b'a'),
             lambda: setattr(u, 'int', 3), lambda: uuid.UUID(int=1, version=9), lambda: u < 3):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
