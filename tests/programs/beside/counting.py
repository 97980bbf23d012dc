seen = []


def note(what):
    seen.append(what)
    return len(seen)
