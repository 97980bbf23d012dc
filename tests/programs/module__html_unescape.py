import html

for s in (
    "&lt;b&gt;", "&amp;amp;", "&#39;&#x27;&#X27;", "&quot;&apos;", "&apos", "&nbsp;|", "&copy 2020", "&copyx", "&notit", "&eacute;&Eacute",
    "&eacut", "?a=1&lt=2", "&", "& ", "&;", "&#;", "&#x;", "&#65x", "&#128;&#x95;&#x81;", "&#0;&#xD800;&#1114112;", "&#1;&#11;&#xFFFE;&#127;",
    "&euro;&hellip;&mdash;", "&times;&divide;", "&AMP;&AMP", "AT&T", "no",
):
    print(ascii(s), ascii(html.unescape(s)))
print(html.unescape(html.escape("<a href='x'>\"&\"</a>")))
