import { hands, type Rule } from '../fault.ts'

export const linkBroken: Rule = {
  code: 'link-broken',
  find({ pages, links }) {
    const broken = new Map(
      links
        .filter(({ status }) => status !== null && status >= 400 && status !== 401 && status !== 403 && status !== 429)
        .map((link) => [link.url, link]),
    )
    return pages.flatMap((page) => {
      const leading = new Map(page.facts.links.filter(({ url }) => broken.has(url)).map((link) => [link.url, link]))
      return [...leading.values()].map((link) => ({
        page,
        part: link.url,
        detail: `The link “${link.text || link.href}” leads to ${new URL(link.url).pathname}, which answers ${broken.get(link.url)?.status}.`,
        fact: {
          name: `link ${link.url}`,
          title: `Link to ${new URL(link.url).pathname} on ${page.path}`,
          content: { href: link.href, text: link.text, status: broken.get(link.url)?.status ?? null },
        },
        // Where it should lead instead is a fact nobody told us: not ours to guess.
        mend: { kind: 'other-hand' as const, hand: link.isInContent ? hands.editor : "whoever looks after the site's menus" },
      }))
    })
  },
}
