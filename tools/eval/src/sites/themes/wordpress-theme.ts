import type { Block } from '../page-draft.ts'
import { attributesOf, blockHtml, linkList } from './block-html.ts'
import type { Theme } from './theme.ts'

const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** A theme of WordPress: article in main, the heading and the first picture above the editor's own region, pictures that load late. */
export const wordpressTheme: Theme = {
  document: ({ page, head, brand, menu, list, more, hours }) => {
    const [top, rest] = parted(page.blocks)
    const footer = page.isSealed ? '' : `<footer class="entry-footer"><span class="posted-in">${more}</span></footer>`
    return `<!DOCTYPE html>
<html${page.lang === null ? '' : ` lang="${page.lang}"`} class="no-js">
<head>
<meta charset="UTF-8" />
${head.join('\n')}
<meta name="generator" content="WordPress 6.8" />
<script type="speculationrules">{"prefetch":[]}</script>
</head>
<body class="page-template-default single wp-embed-responsive">
<div id="page" class="site">
<header id="masthead" class="site-header"><p class="site-title"><a href="/" rel="home">${brand}</a></p>
<nav id="site-navigation" class="main-navigation">${linkList(menu)}</nav></header>
<div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-1" class="post type-post hentry">
<header class="entry-header">${blockHtml(top, wordpressTheme.picture)}</header>
<div class="entry-content">
${blockHtml(rest, wordpressTheme.picture)}
${linkList(list)}
</div>
${footer}
</article>
</main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2 class="widget-title">${more}</h2><p>${hours}</p>${page.aside.join('\n')}</section></aside>
<footer id="colophon" class="site-footer"><p>© ${brand}</p></footer>
</div>
</body>
</html>
`
  },
  picture: (picture) => {
    const attributes = attributesOf(picture)
    return `<img src="${dot}" data-src="${picture.src}"${attributes} class="lazyload" /><noscript><img src="${picture.src}"${attributes} /></noscript>`
  },
}

/** The heading and a picture right behind the first paragraph stand above the text. */
function parted(blocks: readonly Block[]): [readonly Block[], readonly Block[]] {
  const [first, second, third, ...rest] = blocks
  if (first === undefined || second === undefined || third?.kind !== 'picture') return [blocks.slice(0, 1), blocks.slice(1)]
  return [
    [first, third],
    [second, ...rest],
  ]
}
