import warnings
warnings.filterwarnings('ignore', message='ign.*e')
warnings.filterwarnings('error', message=r'\d+ is bad')
warnings.filterwarnings('ignore', module='__ma.*', category=FutureWarning)
warnings.warn('Ignore this')
warnings.warn('but not this')
warnings.warn('hidden by module', FutureWarning)
try:
    warnings.warn('42 is bad')
except UserWarning as error:
    print('raised', error)
