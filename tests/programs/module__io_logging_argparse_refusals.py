import argparse
import io
import logging

for a in (
    lambda: io.StringIO().detach(),
    lambda: io.BytesIO().detach(),
    lambda: logging.getLogger().isEnabledFor("INFO"),
    lambda: argparse.ArgumentParser().add_argument("--x", bogus=1),
):
    try:
        a()
    except (TypeError, OSError) as e:
        print(type(e).__name__, e)
