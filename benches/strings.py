def render(n):
    lines = []
    for i in range(n):
        text = "item " + str(i)
        text += ":"
        for part in ("a", "bc", "def"):
            text += f" {part}={i % 7}"
        lines.append(text.upper().replace("=", " = "))
    return "\n".join(lines)


total = 0
for _ in range(60):
    total += len(render(6_000))
print(total)
