for i in range(4):
    try:
        if i == 1:
            raise ValueError
        if i == 3:
            break
    except ValueError:
        print("skip", i)
        continue
    finally:
        print("finally", i)
    print("end", i)
else:
    print("never")
