import warnings

warnings.simplefilter("ignore")
warnings.warn("unseen")
warnings.filterwarnings("error", "bo")
warnings.warn("boom")
