print(f'{undefined + 1}')
