import warnings

for a in (
    lambda: warnings.filterwarnings("bad"),
    lambda: warnings.filterwarnings("ignore", category=int),
    lambda: warnings.filterwarnings("ignore", category=3),
    lambda: warnings.filterwarnings("ignore", message=3),
    lambda: warnings.filterwarnings("ignore", module=3),
    lambda: warnings.filterwarnings("ignore", lineno=-1),
    lambda: warnings.simplefilter("bad"),
    lambda: warnings.simplefilter("ignore", lineno="1"),
):
    try:
        a()
    except AssertionError as e:
        print(e)
