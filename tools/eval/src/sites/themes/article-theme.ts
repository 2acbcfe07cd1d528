import { attributesOf, blockHtml, linkList } from './block-html.ts'
import type { Theme } from './theme.ts'

/** A blog: one `<article>` and no main, pictures that load late by another loader. */
export const articleTheme: Theme = {
  document: ({ page, head, brand, menu, list, more, hours }) => `<!doctype html>
<html${page.lang === null ? '' : ` lang='${page.lang}'`}>
<head>
<meta charset=utf-8>
${head.join('\n')}
</head>
<body>
<div class="top"><a href="/">${brand}</a></div>
<nav aria-label="menu">${linkList(menu)}</nav>
<div class="intro"><p>${brand}: ${hours}.</p></div>
<article itemscope itemtype="https://schema.org/WebPage">
${blockHtml(page.blocks, articleTheme.picture)}
${linkList(list)}
</article>
<aside><h2>${more}</h2>${page.aside.join('\n')}</aside>
<footer><p>© ${brand}</p><a href="mailto:post@shop.example">post@shop.example</a> <a href="#top">↑</a></footer>
</body>
</html>
`,
  picture: (picture) => `<img src="data:image/svg+xml,%3Csvg/%3E" data-lazy-src="${picture.src}"${attributesOf(picture)}>`,
}
