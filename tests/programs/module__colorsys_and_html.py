import colorsys
import html

for f in (colorsys.rgb_to_hsv, colorsys.hsv_to_rgb, colorsys.rgb_to_hls, colorsys.hls_to_rgb, colorsys.rgb_to_yiq, colorsys.yiq_to_rgb):
    print(f.__name__, [f(r, g, b) for r in (0, .2, 1.0) for g in (0, .5, .9) for b in (0.0, .6, 1)])
print(html.escape('<a href="x">&\'</a>'), html.escape('"\'&', quote=False))
