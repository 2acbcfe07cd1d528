import { attributesOf, blockHtml, linkList } from './block-html.ts'
import type { Theme } from './theme.ts'

/** Written by hand, HTML5: one `<main>`, an aside beside it, pictures as they are. */
export const classicTheme: Theme = {
  document: ({ page, head, brand, menu, list, more, hours }) => `<!DOCTYPE html>
<html${page.lang === null ? '' : ` lang="${page.lang}"`}>
<head>
<meta charset="utf-8">
${head.join('\n')}
</head>
<body class="page">
<header><a href="/">${brand}</a>
<nav>${linkList(menu)}</nav></header>
<main id="content">
${blockHtml(page.blocks, classicTheme.picture)}
${linkList(list)}
</main>
<aside><h2>${more}</h2><p>${hours}</p>${page.aside.join('\n')}</aside>
<footer><p>© ${brand}</p></footer>
</body>
</html>
`,
  picture: (picture) => `<img src="${picture.src}"${attributesOf(picture)}>`,
}
