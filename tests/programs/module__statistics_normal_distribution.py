import statistics as s

n = s.NormalDist(3, 2)
print(n, n.pdf(1), n.cdf(2), s.NormalDist(100, 15).inv_cdf(.3), n.quantiles(4), n.samples(2, seed=1), n - n, n * 2 + 1)
print(n.zscore(4), n == s.NormalDist(3.0, 2.0), hash(n) == hash(s.NormalDist(3, 2)), s.NormalDist.from_samples([1, 2, 3]))
print(s.correlation([1, 2, 3], [3, 2, 1]), s.linear_regression([1, 2, 3], [1, 4, 9]), s.covariance([1, 2, 3], [4, 5, 7]))
print(s.median_grouped([1, 3, 3, 5, 7], 2), s.median_grouped([1, 2, 2, 3]))
try:
    s.correlation([1, 1], [1, 2])
except s.StatisticsError as e:
    print(e)
