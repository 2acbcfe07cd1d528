import { attributesOf, blockHtml, linkList } from './block-html.ts'
import type { Theme } from './theme.ts'

/** A website builder: main of many sections with a header of its own, pictures in several sizes, all in one line. */
export const builderTheme: Theme = {
  document: ({ page, head, brand, menu, list, more, hours }) => {
    const [hero, ...rest] = page.blocks
    const icon = '<svg viewBox="0 0 8 8" aria-hidden="true"><title>Menu</title><path d="M0 0h8"/></svg>'
    const lines = `<!DOCTYPE html><html${page.lang === null ? '' : ` lang="${page.lang}"`}><head><meta charset="utf-8"/>
${head.join('')}<style>.a{color:#111}</style></head><body><div id="root"><header><a href="/">${brand}</a><button type="button">${icon}</button>
<nav>${linkList(menu)}</nav></header><main><header class="hero">${blockHtml(hero === undefined ? [] : [hero], builderTheme.picture)}</header>
<section><div class="grid">${blockHtml(rest, builderTheme.picture)}</div></section>
<section>${linkList(list)}</section></main>
<footer><h2>${more}</h2><p>${hours}</p>${page.aside.join('')}<p>© ${brand}</p></footer></div><script>window.app={"ready":true}</script></body></html>`
    return inOneLine(lines)
  },
  picture: (picture) =>
    `<picture><source srcset="${picture.src}.webp 1200w" type="image/webp"><img loading="lazy" src="${picture.src}" srcset="${picture.src} 1200w"${attributesOf(picture)}></picture>`,
}

/** Scripts stay as they are: in JSON a line break may be the fault. */
function inOneLine(html: string): string {
  return html
    .split(/(<script[\s\S]*?<\/script>)/)
    .map((part) => (part.startsWith('<script') ? part : part.replaceAll('\n', '')))
    .join('')
}
