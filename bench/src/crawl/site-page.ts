const words = 'garden path stone water light clay oven bread market river timber wool harvest orchard bridge mill lantern copper'.split(' ')
const linksAPage = 40

/** The path of a page; the first one is the front page. */
export function pathOf(page: number): string {
  return page === 0 ? '/' : `/section-${page % 20}/page-${page}/`
}

/** One page of about 48 KB, always the same for the same number: a menu, text with pictures, and links to other pages. */
export function sitePage({ page, pages }: { page: number; pages: number }): string {
  const word = (at: number) => words[(page * 31 + at * 7) % words.length] ?? ''
  const sentence = (at: number) => `${Array.from({ length: 14 }, (_, place) => word(at * 14 + place)).join(' ')}.`
  const link = (at: number) => `<li><a href="${pathOf((page * linksAPage + at * 13 + 1) % pages)}">${word(at)} ${word(at + 1)}</a></li>`
  const paragraph = (at: number) =>
    `<h2>${word(at)} ${at}</h2><p>${Array.from({ length: 8 }, (_, place) => sentence(at * 8 + place)).join(' ')}</p>` +
    `<figure class="wp-block-image"><img src="/pictures/${at % 5}.jpg" alt="${word(at)}" width="640" height="480"></figure>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${word(1)} ${word(2)} ${page} – Example</title>
<meta name="description" content="${sentence(3)}"><link rel="canonical" href="${pathOf(page)}"><style>${'.a{color:#123}'.repeat(300)}</style></head>
<body><header><nav><ul>${Array.from({ length: linksAPage }, (_, at) => link(at)).join('')}</ul></nav></header>
<main><h1>${word(1)} ${page}</h1>${Array.from({ length: 40 }, (_, at) => paragraph(at)).join('')}</main><footer>Example</footer></body></html>`
}
