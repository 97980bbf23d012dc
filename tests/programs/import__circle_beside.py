try:
    import beside.circle_a
except ImportError as e:
    print(str(e).split(' (/')[0])
