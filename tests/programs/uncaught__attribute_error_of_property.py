class H:
    _colour = 1

    @property
    def colour(self):
        raise AttributeError('no colour')


H().colour
