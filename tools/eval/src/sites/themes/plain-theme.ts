import { attributesOf, blockHtml, linkList } from './block-html.ts'
import type { Theme } from './theme.ts'

const entities: Readonly<Record<string, string>> = { ä: '&auml;', ö: '&ouml;', ü: '&uuml;', Ä: '&Auml;', Ö: '&Ouml;', Ü: '&Uuml;', ß: '&szlig;' }

/** Older than HTML5 in its habits: neither main nor article, upper case tags, entities for umlauts. */
export const plainTheme: Theme = {
  document: ({ page, head, brand, menu, list, more, hours }) =>
    withEntities(`<!DOCTYPE html>
<HTML${page.lang === null ? '' : ` LANG=${page.lang === '' ? '""' : page.lang}`}>
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8">
${head.join('\n')}
</HEAD>
<BODY BGCOLOR="#ffffff">
<header><A HREF="/">${brand}</A></header>
<nav>${linkList(menu)}</nav>
<DIV CLASS="row"><DIV CLASS="col">
${blockHtml(page.blocks, plainTheme.picture)}
${linkList(list)}
</DIV></DIV>
<aside><h2>${more}</h2><p>${hours}</p>${page.aside.join('\n')}</aside>
<footer><P>© ${brand}</footer>
</BODY>
</HTML>
`),
  picture: (picture) => `<IMG SRC="${picture.src}"${attributesOf(picture)} BORDER=0>`,
}

/** JSON-LD is no HTML: its umlauts stay. */
function withEntities(html: string): string {
  return html
    .split(/(<script[\s\S]*?<\/script>)/)
    .map((part) => (part.startsWith('<script') ? part : part.replace(/[äöüÄÖÜß]/g, (letter) => entities[letter] ?? letter)))
    .join('')
}
