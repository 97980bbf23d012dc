# K099
x, y = 5, "s"
print(f"{x=} {x = } {y=} {y=!s} {x=:>5} {x+1=} { x = !r:^5} {len(y)=} {y.upper()=}")
